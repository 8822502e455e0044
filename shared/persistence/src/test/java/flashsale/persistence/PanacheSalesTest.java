package flashsale.persistence;

import flashsale.backends.Server;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.testing.SalesContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithBackends(Server.MYSQL)
class PanacheSalesTest extends SalesContract {
    @Override
    protected Products products() {
        return new PanacheProducts();
    }

    @Override
    protected Sales sales() {
        return new PanacheSales();
    }
}
