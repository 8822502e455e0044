package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProducts;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.Samples;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingAProductTest {
    private final InMemoryProducts products = new InMemoryProducts();
    private final Map<ProductId, String> cache = new HashMap<>();
    private final Product kettle = ((Addition.Added) products.add(Samples.product())).product();
    private final ReadProduct readProduct =
            new ReadProduct(products, rendered(), product -> product.text().name());

    @Test
    void a_product_nobody_has_read_lately_comes_from_the_catalogue_and_is_kept() {
        assertThat(readProduct.read(kettle.id())).contains("Kettle");
        assertThat(cache).containsEntry(kettle.id(), "Kettle");
    }

    @Test
    void a_product_that_was_kept_is_read_without_the_catalogue() {
        cache.put(kettle.id(), "As it was read last");

        assertThat(readProduct.read(kettle.id())).contains("As it was read last");
    }

    @Test
    void an_unknown_product_is_not_kept() {
        assertThat(readProduct.read(new ProductId(4711))).isEmpty();
        assertThat(cache).isEmpty();
    }

    private RenderedProducts rendered() {
        return new RenderedProducts() {
            @Override
            public Optional<String> find(ProductId id) {
                return Optional.ofNullable(cache.get(id));
            }

            @Override
            public void keep(ProductId id, String rendered) {
                cache.put(id, rendered);
            }
        };
    }
}
