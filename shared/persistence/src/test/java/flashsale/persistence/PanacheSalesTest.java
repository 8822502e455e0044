package flashsale.persistence;

import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.testing.SalesContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithBackends(mysql = true)
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
