package flashsale.persistence;

import flashsale.domain.order.Landing;
import flashsale.domain.order.Orders;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockReleases;
import flashsale.testing.OrdersContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;

@QuarkusTest
@WithBackends(mysql = true)
class PanacheOrdersTest extends OrdersContract {
    private final DataSource dataSource;

    @Inject
    PanacheOrdersTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected Products products() {
        return new PanacheProducts();
    }

    @Override
    protected Sales sales() {
        return new PanacheSales();
    }

    @Override
    protected Orders orders() {
        return new PanacheOrders();
    }

    @Override
    protected Landing landing() {
        return new JdbcLanding(dataSource, clock);
    }

    @Override
    protected StockReleases releases() {
        return new JdbcStockReleases(dataSource);
    }
}
