package flashsale.persistence;

import flashsale.domain.user.Users;
import flashsale.testing.UsersContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithBackends(mysql = true)
class PanacheUsersTest extends UsersContract {
    @Override
    protected Users users() {
        return new PanacheUsers();
    }
}
