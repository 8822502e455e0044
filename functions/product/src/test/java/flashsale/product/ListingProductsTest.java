package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Product;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingProductsTest {
    private final InMemoryProducts products = new InMemoryProducts();
    private final ListProducts listProducts = new ListProducts(products);

    @Test
    void products_are_listed_oldest_first_and_page_by_page() {
        for (int product = 0; product < 3; product++) {
            products.add(Samples.product());
        }

        assertThat(ids(listProducts.list(Optional.empty(), Optional.empty(), 2)))
                .containsExactly(1L, 2L);
        assertThat(ids(listProducts.list(Optional.empty(), Optional.of(2L), 2))).containsExactly(3L);
    }

    private static List<Long> ids(List<Product> products) {
        return products.stream().map(product -> product.id().value()).toList();
    }
}
