package flashsale.persistence;

import flashsale.domain.product.Products;
import flashsale.testing.ProductRevisionsContract;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithBackends(mysql = true)
class PanacheProductRevisionsTest extends ProductRevisionsContract {
    @Override
    protected Products products() {
        return new PanacheProducts();
    }
}
