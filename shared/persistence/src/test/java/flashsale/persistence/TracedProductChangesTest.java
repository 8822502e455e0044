package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductStatus;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** In which trace a change of a product is told, whoever tells it. */
@QuarkusTest
@WithBackends(mysql = true)
class TracedProductChangesTest {
    private static final int ALL = 1_000_000;
    private static final String ADDED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String REVISED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final DataSource dataSource;
    private String trace = ADDED;
    private final PanacheProducts products = new PanacheProducts(() -> trace);

    @Inject
    TracedProductChangesTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Test
    void each_change_of_one_product_is_told_in_its_own() {
        var product = added();
        trace = REVISED;
        revise(product);

        assertThat(told(product)).containsExactly(ADDED, REVISED);
    }

    @Test
    void what_somebody_sent_in_its_place_keeps_no_product_from_changing() {
        trace = ADDED + "-and-more";
        var product = added();

        assertThat(told(product)).containsExactly("");
    }

    @Test
    void an_import_is_one_for_all_of_its_products() {
        var product = added();
        told(product);
        var content = product.content().withStatus(ProductStatus.ARCHIVED);

        new JdbcProductImports(dataSource, () -> REVISED)
                .put(List.of(new NewProduct(product.sku(), content, ManualClock.NOON)));

        assertThat(told(product)).containsExactly(REVISED);
    }

    private Product added() {
        return ((Addition.Added) products.add(Samples.product())).product();
    }

    private void revise(Product product) {
        products.revise(
                product.id(), product.version(), product.content().withStatus(ProductStatus.DRAFT), ManualClock.NOON);
    }

    private List<String> told(Product product) {
        var told = new ArrayList<ProductChange>();
        new JdbcProductChangeOutbox(dataSource)
                .relay(
                        changes -> {
                            told.addAll(changes);
                            return changes;
                        },
                        ALL);
        return told.stream()
                .filter(change -> change.product().id().equals(product.id()))
                .map(ProductChange::trace)
                .toList();
    }
}
