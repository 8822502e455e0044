package flashsale.testing;

import flashsale.domain.product.Products;
import flashsale.domain.product.RenderedProducts;
import org.junit.jupiter.api.Nested;

/** The ports of the catalogue in memory pass the contracts of the real ones. */
class InMemoryCatalogueTest {
    @Nested
    class OfProducts extends ProductsContract {
        private final Products products = new InMemoryProducts();

        @Override
        protected Products products() {
            return products;
        }
    }

    @Nested
    class OfProductRevisions extends ProductRevisionsContract {
        private final Products products = new InMemoryProducts();

        @Override
        protected Products products() {
            return products;
        }
    }

    @Nested
    class OfProductImports extends ProductImportsContract {
        private final InMemoryProducts products = new InMemoryProducts();

        @Override
        protected InMemoryProducts products() {
            return products;
        }

        @Override
        protected InMemoryProducts imports() {
            return products;
        }

        @Override
        protected InMemoryProducts outbox() {
            return products;
        }
    }

    @Nested
    class OfRenderedProducts extends RenderedProductsContract {
        private final RenderedProducts cache = new InMemoryRenderedProducts(clock);

        @Override
        protected RenderedProducts cache() {
            return cache;
        }
    }
}
