package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeOutbox;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.Revision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How products are brought into every catalogue, and how every catalogue tells of changes. */
public abstract class ProductImportsContract extends CatalogueContract {
    private static final int ALL = 1_000_000;

    protected abstract ProductImports imports();

    protected abstract ProductChangeOutbox outbox();

    @Test
    void products_nobody_knew_are_added_with_all_they_have() {
        var first = detailed(category());
        var second = Samples.product();

        var answers = imports().put(List.of(first, second));

        assertThat(answers).hasSize(2).allMatch(Imported.Created.class::isInstance);
        var product = product(answers.getFirst());
        assertThat(product.sku()).isEqualTo(first.sku());
        assertThat(product.content()).isEqualTo(first.content());
        assertThat(product.version()).isEqualTo(1);
        assertThat(products().find(product.id())).contains(product);
    }

    @Test
    void the_same_again_changes_nothing_and_tells_nothing() {
        var products = List.of(detailed(category()), Samples.product());
        var before = imports().put(products).stream()
                .map(ProductImportsContract::product)
                .toList();
        told();

        var answers = imports().put(products);

        assertThat(answers).allMatch(Imported.Unchanged.class::isInstance);
        assertThat(answers).map(ProductImportsContract::product).isEqualTo(before);
        assertThat(told()).isEmpty();
    }

    @Test
    void each_is_answered_by_what_became_of_it() {
        var same = detailed(category());
        var other = detailed(category());
        imports().put(List.of(same, other));
        var changed = new NewProduct(other.sku(), named(other.content(), "别的"), ManualClock.NOON.plusSeconds(1));
        var added = Samples.product();

        var answers = imports().put(List.of(added, changed, same));

        assertThat(answers.get(0)).isInstanceOf(Imported.Created.class);
        assertThat(answers.get(1)).isInstanceOf(Imported.Updated.class);
        assertThat(answers.get(2)).isInstanceOf(Imported.Unchanged.class);
        var updated = product(answers.get(1));
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.text().name()).isEqualTo("别的");
        assertThat(updated.changedAt()).isEqualTo(changed.createdAt());
        assertThat(products().find(updated.id())).contains(updated);
    }

    @Test
    void an_import_and_a_change_by_hand_do_not_lose_each_other() {
        var product = added(detailed(category()));
        imports().put(List.of(new NewProduct(product.sku(), named(product.content(), "a"), ManualClock.NOON)));

        assertThat(products().revise(product.id(), 1, named(product.content(), "b"), ManualClock.NOON))
                .isEqualTo(new Revision.Overtaken(2));
    }

    @Test
    void every_change_is_told_with_the_whole_product() {
        told();
        var added = added(detailed(category()));
        var imported = product(imports().put(List.of(Samples.product())).getFirst());

        assertThat(told()).extracting(ProductChange::product).containsExactly(added, imported);

        var revision = products().revise(added.id(), 1, named(added.content(), "别的"), ManualClock.NOON);
        var revised = ((Revision.Revised) revision).product();
        products().revise(added.id(), 2, revised.content(), ManualClock.NOON);
        products().revise(added.id(), 1, added.content(), ManualClock.NOON);

        assertThat(told()).extracting(ProductChange::product).containsExactly(revised);
    }

    @Test
    void what_was_not_acknowledged_is_told_again_and_the_rest_is_not() {
        told();
        var heard = added(Samples.product());
        var lost = added(Samples.product());

        int acknowledged = outbox().relay(
                        changes -> changes.stream()
                                .filter(change -> !change.product().equals(lost))
                                .toList(),
                        ALL);

        assertThat(acknowledged).isEqualTo(1);
        assertThat(told())
                .extracting(ProductChange::product)
                .containsExactly(lost)
                .doesNotContain(heard);
        assertThat(told()).isEmpty();
    }

    @Test
    void no_more_changes_are_told_than_were_asked_for() {
        told();
        added(Samples.product());
        added(Samples.product());

        assertThat(outbox().relay(changes -> changes, 1)).isEqualTo(1);
        assertThat(told()).hasSize(1);
    }

    private List<ProductChange> told() {
        var told = new ArrayList<ProductChange>();
        outbox().relay(
                        changes -> {
                            told.addAll(changes);
                            return changes;
                        },
                        ALL);
        return told;
    }

    private static Product product(Imported answer) {
        return switch (answer) {
            case Imported.Created(var product) -> product;
            case Imported.Updated(var product) -> product;
            case Imported.Unchanged(var product) -> product;
        };
    }
}
