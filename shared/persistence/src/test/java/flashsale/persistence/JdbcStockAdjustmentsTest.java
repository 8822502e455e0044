package flashsale.persistence;

import flashsale.testing.ShopUnderTest;
import flashsale.testing.StockAdjustmentsContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcStockAdjustmentsTest extends StockAdjustmentsContract {
    private final DataSource dataSource;

    @Inject
    JdbcStockAdjustmentsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }
}
