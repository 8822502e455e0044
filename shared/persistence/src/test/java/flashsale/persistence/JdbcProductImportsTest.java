package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeOutbox;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.Products;
import flashsale.testing.ManualClock;
import flashsale.testing.ProductImportsContract;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcProductImportsTest extends ProductImportsContract {
    private static final int ALL = 1_000_000;

    private final DataSource dataSource;

    @Inject
    JdbcProductImportsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected Products products() {
        return new PanacheProducts();
    }

    @Override
    protected ProductImports imports() {
        return new JdbcProductImports(dataSource, () -> "");
    }

    @Override
    protected ProductChangeOutbox outbox() {
        return new JdbcProductChangeOutbox(dataSource);
    }

    @Test
    void many_who_import_the_same_products_at_once_add_them_once() throws Exception {
        var products = Stream.generate(Samples::product).limit(20).toList();
        var backwards = new ArrayList<>(products);
        Collections.reverse(backwards);
        var racers = IntStream.range(0, 4)
                .<Callable<List<Imported>>>mapToObj(
                        racer -> () -> imports().put(racer % 2 == 0 ? products : backwards));

        var answers = Race.run(racers.toList()).stream().flatMap(List::stream).toList();

        assertThat(answers).filteredOn(Imported.Created.class::isInstance).hasSize(20);
        assertThat(answers).filteredOn(Imported.Unchanged.class::isInstance).hasSize(60);
    }

    @Test
    void a_change_that_somebody_else_has_in_hand_is_not_overtaken() {
        outbox().relay(changes -> changes, ALL);
        var product = added();
        var others = new ArrayList<ProductChange>();

        outbox().relay(
                        changes -> {
                            products()
                                    .revise(
                                            product.id(),
                                            1,
                                            product.content().withStatus(ProductStatus.DRAFT),
                                            ManualClock.NOON);
                            outbox().relay(
                                            more -> {
                                                others.addAll(more);
                                                return more;
                                            },
                                            ALL);
                            return changes;
                        },
                        ALL);

        assertThat(others).isEmpty();
        assertThat(outbox().relay(changes -> changes, ALL)).isEqualTo(1);
    }

    @Test
    void a_product_from_before_there_were_details_is_read_and_can_be_changed() {
        var product = added();
        new Rows(dataSource)
                .write(
                        "update products set images = null, attributes = null, changed_at = null where id = ?",
                        product.id().value());

        assertThat(products().find(product.id())).contains(product);
        assertThat(imports().put(List.of(new NewProduct(product.sku(), product.content(), ManualClock.NOON))))
                .containsExactly(new Imported.Unchanged(product));
    }

    @Test
    void a_batch_that_cannot_be_written_leaves_nothing_behind() {
        var fine = Samples.product();
        var sample = Samples.product();
        // A time that no DATETIME holds.
        var unwritable = new NewProduct(sample.sku(), sample.content(), Instant.parse("+10000-01-01T00:00:00Z"));

        assertThatThrownBy(() -> imports().put(List.of(fine, unwritable))).isInstanceOf(IllegalStateException.class);

        assertThat(new Rows(dataSource)
                        .line(
                                "select count(*) from products where sku = ?",
                                fine.sku().value()))
                .isEqualTo("0");
    }

    private Product added() {
        return ((Addition.Added) products().add(Samples.product())).product();
    }
}
