package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Category;
import flashsale.domain.product.CategoryCount;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Products;
import flashsale.domain.product.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How products of every {@link Products} change, and who sees them. */
public abstract class ProductRevisionsContract extends CatalogueContract {
    private static final Instant LATER = ManualClock.NOON.plus(Duration.ofMillis(1234));
    private static final int ALL = 1_000;

    @Test
    void details_come_back_as_they_were_and_in_their_order() {
        var product = added(detailed(category()));

        assertThat(found(product)).isEqualTo(product);
        assertThat(product.details().attributes()).isEqualTo(ATTRIBUTES);
    }

    @Test
    void a_product_gets_other_content_and_the_next_version() {
        var product = added(detailed(category()));
        var content = new ProductContent(
                new ProductText("别的", ""), Samples.PRICE.times(2), ProductDetails.NONE, ProductStatus.DRAFT);

        var revision = products().revise(product.id(), 1, content, LATER);

        var expected = new Product(product.id(), product.sku(), content, 2, product.createdAt(), LATER);
        assertThat(revision).isEqualTo(new Revision.Revised(expected));
        assertThat(found(product)).isEqualTo(expected);
    }

    @Test
    void the_same_content_again_is_no_change() {
        var product = added(detailed(category()));

        var revision = products().revise(product.id(), 1, detailedLike(product).content(), LATER);

        assertThat(revision).isEqualTo(new Revision.Unchanged(product));
        assertThat(found(product)).isEqualTo(product);
    }

    @Test
    void who_knows_an_older_version_changes_nothing() {
        var product = added(detailed(category()));
        products().revise(product.id(), 1, named(product.content(), "first"), LATER);

        var revision = products().revise(product.id(), 1, named(product.content(), "second"), LATER);

        assertThat(revision).isEqualTo(new Revision.Overtaken(2));
        assertThat(found(product).text().name()).isEqualTo("first");
    }

    @Test
    void who_knows_a_version_that_was_never_there_changes_nothing() {
        var product = added(detailed(category()));

        assertThat(products().revise(product.id(), 2, named(product.content(), "x"), LATER))
                .isEqualTo(new Revision.Overtaken(1));
    }

    @Test
    void nobody_changes_a_product_that_is_not_there() {
        var content = Samples.product().content();

        assertThat(products().revise(new ProductId(Long.MAX_VALUE), 1, content, LATER))
                .isEqualTo(new Revision.UnknownProduct());
    }

    @Test
    void of_many_who_change_one_version_at_once_one_wins() throws Exception {
        var product = added(detailed(category()));
        var racers = IntStream.range(0, 6)
                .<Callable<Revision>>mapToObj(racer ->
                        () -> products().revise(product.id(), 1, named(product.content(), "racer " + racer), LATER));

        var answers = Race.run(racers.toList());

        assertThat(answers).filteredOn(Revision.Revised.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Revision.Overtaken.class::isInstance).hasSize(5);
        assertThat(found(product).version()).isEqualTo(2);
    }

    @Test
    void only_active_products_are_shown_and_all_of_them_are_paged_through() {
        var category = category();
        var active = added(detailed(category));
        var draft = added(product(detailed(category).content().withStatus(ProductStatus.DRAFT)));
        var archived = added(detailed(category));
        products().revise(archived.id(), 1, archived.content().withStatus(ProductStatus.ARCHIVED), LATER);

        assertThat(products().shown(Optional.of(category), 0, ALL)).containsExactly(active);
        assertThat(products().shown(Optional.empty(), active.id().value() - 1, ALL))
                .contains(active)
                .extracting(Product::status)
                .containsOnly(ProductStatus.ACTIVE);
        assertThat(products().page(active.id().value() - 1, ALL))
                .extracting(Product::id)
                .contains(active.id(), draft.id(), archived.id());
    }

    @Test
    void a_category_shows_what_is_below_it_and_nothing_that_is_only_spelled_alike() {
        var top = category();
        var below = added(detailed(new Category(top.path() + "/phones")));
        var deeper = added(detailed(new Category(top.path() + "/phones/small")));
        added(detailed(new Category(top.path() + "-alike")));

        assertThat(products().shown(Optional.of(top), 0, ALL)).containsExactly(below, deeper);
        assertThat(products().shown(Optional.of(top), below.id().value(), ALL)).containsExactly(deeper);
        assertThat(products().shown(Optional.of(top), 0, 1)).containsExactly(below);
    }

    @Test
    void the_tree_counts_active_products_where_they_are() {
        var top = category();
        var phones = new Category(top.path() + "/phones");
        added(detailed(top));
        added(detailed(phones));
        added(detailed(phones));
        added(product(detailed(phones).content().withStatus(ProductStatus.DRAFT)));

        var counts = products().categories().stream()
                .filter(count -> top.contains(count.category()))
                .toList();

        assertThat(counts).isEqualTo(List.of(new CategoryCount(top, 1), new CategoryCount(phones, 2)));
    }

    private static NewProduct detailedLike(Product product) {
        return detailed(product.details().category().orElseThrow());
    }

    private Product found(Product product) {
        return products().find(product.id()).orElseThrow();
    }
}
