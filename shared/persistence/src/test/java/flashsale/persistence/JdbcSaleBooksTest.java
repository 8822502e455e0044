package flashsale.persistence;

import flashsale.testing.SaleBooksContract;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcSaleBooksTest extends SaleBooksContract {
    private final DataSource dataSource;

    @Inject
    JdbcSaleBooksTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }
}
