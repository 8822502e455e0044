package flashsale.testing;

import static flashsale.domain.sale.SaleStatus.CLOSED;
import static flashsale.domain.sale.SaleStatus.DRAFT;
import static flashsale.domain.sale.SaleStatus.LOADING;
import static flashsale.domain.sale.SaleStatus.PAUSED;
import static flashsale.domain.sale.SaleStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link Sales} does. Sales of other tests may be among them. */
public abstract class SalesContract {
    protected abstract Products products();

    protected abstract Sales sales();

    @Test
    void a_new_sale_is_a_draft_without_a_gate() {
        var rules = Samples.rules(product(), 100, 2);

        var sale = sales().add(rules, ManualClock.NOON);

        assertThat(sale.rules()).isEqualTo(rules);
        assertThat(sale.status()).isEqualTo(DRAFT);
        assertThat(sale.token()).isEqualTo(GateToken.NONE);
        assertThat(sale.createdAt()).isEqualTo(ManualClock.NOON);
        assertThat(sales().find(sale.id())).contains(sale);
    }

    @Test
    void an_unknown_sale_is_neither_found_nor_moved() {
        var unknown = new SaleId(Long.MAX_VALUE);

        assertThat(sales().find(unknown)).isEmpty();
        assertThat(sales().move(unknown, Set.of(DRAFT), LOADING)).isEmpty();
    }

    @Test
    void loading_starts_the_first_epoch() {
        var sale = draft();

        var moved = sales().move(sale.id(), Set.of(DRAFT, LOADING), LOADING).orElseThrow();

        assertThat(moved.status()).isEqualTo(LOADING);
        assertThat(moved.token()).isEqualTo(new GateToken(1, 1));
        assertThat(sales().find(sale.id())).contains(moved);
    }

    @Test
    void loading_again_changes_nothing() {
        var loading = moved(draft(), LOADING);

        assertThat(sales().move(loading.id(), Set.of(DRAFT, LOADING), LOADING)).contains(loading);
    }

    @Test
    void publishing_what_was_loaded_keeps_the_token() {
        var loading = moved(draft(), LOADING);

        assertThat(moved(loading, PUBLISHED).token()).isEqualTo(loading.token());
    }

    @Test
    void pausing_resuming_and_closing_make_a_new_configuration_each() {
        var published = moved(moved(draft(), LOADING), PUBLISHED);

        var paused = moved(published, PAUSED);
        var resumed = moved(paused, PUBLISHED);
        var closed = moved(resumed, CLOSED);

        assertThat(paused.token()).isEqualTo(new GateToken(1, 2));
        assertThat(resumed.token()).isEqualTo(new GateToken(1, 3));
        assertThat(closed.token()).isEqualTo(new GateToken(1, 4));
        assertThat(sales().find(closed.id())).contains(closed);
    }

    @Test
    void a_sale_in_no_allowed_status_stays_where_it_is() {
        var sale = draft();

        assertThat(sales().move(sale.id(), Set.of(PUBLISHED, PAUSED), CLOSED)).isEmpty();

        assertThat(sales().find(sale.id())).contains(sale);
    }

    @Test
    void of_moves_that_race_one_wins() throws Exception {
        var published = moved(moved(draft(), LOADING), PUBLISHED);

        var answers = Race.run(Collections.nCopies(
                6, (Callable<Optional<Sale>>) () -> sales().move(published.id(), Set.of(PUBLISHED), PAUSED)));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(sales().find(published.id()).orElseThrow().token()).isEqualTo(new GateToken(1, 2));
    }

    @Test
    void loads_that_race_end_in_one_epoch() throws Exception {
        var sale = draft();

        var answers = Race.run(Collections.nCopies(
                4, (Callable<Optional<Sale>>) () -> sales().move(sale.id(), Set.of(DRAFT, LOADING), LOADING)));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.orElseThrow().token()).isEqualTo(new GateToken(1, 1)));
    }

    @Test
    void pages_show_what_was_published_newest_first() {
        var wanted = new ArrayList<SaleId>();
        for (int i = 0; i < 5; i++) {
            wanted.addFirst(moved(moved(draft(), LOADING), PUBLISHED).id());
        }
        moved(moved(moved(draft(), LOADING), PUBLISHED), PAUSED);
        moved(draft(), LOADING);
        draft();

        var seen = new ArrayList<Sale>();
        long before = Long.MAX_VALUE;
        for (var page = sales().page(before, 2); !page.isEmpty(); page = sales().page(before, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page);
            before = page.getLast().id().value();
        }

        assertThat(seen).extracting(Sale::id).containsSubsequence(wanted).doesNotHaveDuplicates();
        assertThat(seen).extracting(Sale::status).contains(PAUSED).doesNotContain(DRAFT, LOADING);
    }

    private Sale moved(Sale sale, SaleStatus to) {
        return sales().move(sale.id(), Set.of(sale.status()), to).orElseThrow();
    }

    private Sale draft() {
        return sales().add(Samples.rules(product(), 100, 2), ManualClock.NOON);
    }

    private ProductId product() {
        return switch (products().add(Samples.product())) {
            case Addition.Added(var product) -> product.id();
            case Addition.SkuTaken taken -> throw new AssertionError("Added something new, and got " + taken);
        };
    }
}
