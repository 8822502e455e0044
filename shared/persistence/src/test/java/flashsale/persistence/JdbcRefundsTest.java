package flashsale.persistence;

import flashsale.testing.RefundsContract;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcRefundsTest extends RefundsContract {
    private final DataSource dataSource;

    @Inject
    JdbcRefundsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }
}
