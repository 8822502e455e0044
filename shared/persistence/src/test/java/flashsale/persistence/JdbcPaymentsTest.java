package flashsale.persistence;

import flashsale.testing.PaymentsContract;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcPaymentsTest extends PaymentsContract {
    private final DataSource dataSource;

    @Inject
    JdbcPaymentsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }
}
