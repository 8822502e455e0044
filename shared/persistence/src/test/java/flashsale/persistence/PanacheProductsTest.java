package flashsale.persistence;

import flashsale.domain.product.Products;
import flashsale.testing.ProductsContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithBackends(mysql = true)
class PanacheProductsTest extends ProductsContract {
    @Override
    protected Products products() {
        return new PanacheProducts();
    }
}
