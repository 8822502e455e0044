package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.Revision;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RevisingAProductTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryProducts products = new InMemoryProducts();
    private final Announced announced = new Announced();
    private final AddProduct addProduct = new AddProduct(products, announced.of(products), clock);
    private final ReviseProduct reviseProduct = new ReviseProduct(products, announced.of(products), clock);

    private final Product kettle = added();

    @Test
    void a_change_is_told_and_nobody_reads_the_product_as_it_was() {
        announced.isRead(kettle.id(), 1);
        clock.advance(Duration.ofMinutes(1));

        var revision = reviseProduct.revise(kettle.id(), 1, dearer());

        var revised = ((Revision.Revised) revision).product();
        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.changedAt()).isEqualTo(clock.instant());
        assertThat(announced.isStillRead(kettle.id())).isFalse();
        assertThat(announced.told).extracting(ProductChange::product).containsExactly(kettle, revised);
    }

    @Test
    void a_change_that_comes_too_late_is_no_change_and_not_told() {
        reviseProduct.revise(kettle.id(), 1, dearer());
        announced.told.clear();

        assertThat(reviseProduct.revise(kettle.id(), 1, kettle.content())).isEqualTo(new Revision.Overtaken(2));
        assertThat(announced.told).isEmpty();
    }

    @Test
    void the_same_content_again_leaves_the_cache_and_the_log_alone() {
        announced.isRead(kettle.id(), 1);
        announced.told.clear();

        assertThat(reviseProduct.revise(kettle.id(), 1, kettle.content())).isEqualTo(new Revision.Unchanged(kettle));
        assertThat(announced.isStillRead(kettle.id())).isTrue();
        assertThat(announced.told).isEmpty();
    }

    @Test
    void a_change_counts_although_the_log_is_away_and_is_told_later() {
        announced.told.clear();
        announced.goAway();
        announced.isRead(kettle.id(), 1);

        var revision = reviseProduct.revise(kettle.id(), 1, dearer());

        assertThat(revision).isInstanceOf(Revision.Revised.class);
        assertThat(announced.isStillRead(kettle.id())).isFalse();
        assertThat(announced.told).isEmpty();
        announced.comeBack();
        products.relay(announced, 10);
        assertThat(announced.told).hasSize(1);
    }

    @Test
    void an_archived_product_keeps_everything_but_its_status() {
        var revision = reviseProduct.archive(kettle.id(), 1);

        var archived = ((Revision.Revised) revision).product();
        assertThat(archived.content()).isEqualTo(kettle.content().withStatus(ProductStatus.ARCHIVED));
        assertThat(reviseProduct.archive(kettle.id(), 2)).isEqualTo(new Revision.Unchanged(archived));
        assertThat(reviseProduct.archive(kettle.id(), 1)).isEqualTo(new Revision.Overtaken(2));
    }

    @Test
    void nobody_changes_what_is_not_there() {
        var unknown = new ProductId(4711);

        assertThat(reviseProduct.revise(unknown, 1, dearer())).isEqualTo(new Revision.UnknownProduct());
        assertThat(reviseProduct.archive(unknown, 1)).isEqualTo(new Revision.UnknownProduct());
    }

    private ProductContent dearer() {
        return new ProductContent(kettle.text(), kettle.price().times(2), kettle.details(), kettle.status());
    }

    private Product added() {
        var sample = Samples.product();
        return ((Addition.Added) addProduct.add(sample.sku(), sample.content())).product();
    }
}
