package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.testing.InMemorySales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishingASaleTest {
    private final InMemorySales sales = new InMemorySales();
    private final InMemoryGate gate = new InMemoryGate();
    private final PublishSale publishSale = new PublishSale(sales, gate);
    private final Sale draft = sales.add(Samples.rules(new ProductId(1), 10, 2), ManualClock.NOON);

    @Test
    void a_draft_is_published_with_its_stock_and_the_same_token_on_both_sides() {
        var published = moved(publishSale.publish(draft.id()));

        assertThat(published.status()).isEqualTo(SaleStatus.PUBLISHED);
        assertThat(gate.stock(draft.id())).isEqualTo(10);
        assertThat(gate.terms(draft.id())).isEqualTo(published.terms());
        assertThat(sales.find(draft.id())).contains(published);
    }

    @Test
    void a_publication_that_broke_off_goes_on_where_it_stopped() {
        var broken = new PublishSale(sales, new UnreachableGate());
        assertThatThrownBy(() -> broken.publish(draft.id())).isInstanceOf(StoreUnavailable.class);
        assertThat(status()).isEqualTo(SaleStatus.LOADING);

        var published = moved(publishSale.publish(draft.id()));

        assertThat(published.status()).isEqualTo(SaleStatus.PUBLISHED);
        assertThat(gate.terms(draft.id())).isEqualTo(published.terms());
    }

    @Test
    void a_publication_whose_load_was_done_but_not_noted_is_only_noted() {
        var loading = sales.move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING)
                .orElseThrow();
        gate.load(loading.movedTo(SaleStatus.PUBLISHED).terms(), 10);

        var published = moved(publishSale.publish(draft.id()));

        assertThat(gate.terms(draft.id())).isEqualTo(published.terms());
    }

    @Test
    void publishing_again_changes_nothing() {
        var first = publishSale.publish(draft.id());

        assertThat(publishSale.publish(draft.id())).isEqualTo(first);
    }

    @Test
    void a_published_sale_whose_gate_lost_its_stock_is_not_stocked_a_second_time() {
        publishSale.publish(draft.id());
        gate.loseEverything();

        assertThat(publishSale.publish(draft.id())).isEqualTo(new SaleMove.StockNotLoaded());
        assertThat(gate.stock(draft.id())).isNull();
    }

    @Test
    void a_sale_that_somebody_else_publishes_in_the_same_moment_is_published_once() {
        var loading = sales.move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING)
                .orElseThrow();
        var beaten = new PublishSale(sales, new SaleLoader() {
            @Override
            public void load(SaleTerms terms, int stock) {
                gate.load(terms, stock);
                sales.move(loading.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED);
            }

            @Override
            public Change change(SaleTerms terms) {
                return gate.change(terms);
            }
        });

        assertThat(moved(beaten.publish(draft.id())).status()).isEqualTo(SaleStatus.PUBLISHED);
    }

    @Test
    void a_paused_or_closed_sale_is_not_published() {
        publishSale.publish(draft.id());
        sales.move(draft.id(), Set.of(SaleStatus.PUBLISHED), SaleStatus.PAUSED);
        assertThat(publishSale.publish(draft.id())).isEqualTo(new SaleMove.NotAllowed(SaleStatus.PAUSED));

        sales.move(draft.id(), Set.of(SaleStatus.PAUSED), SaleStatus.CLOSED);
        assertThat(publishSale.publish(draft.id())).isEqualTo(new SaleMove.NotAllowed(SaleStatus.CLOSED));
    }

    @Test
    void an_unknown_sale_is_said_to_be_unknown() {
        assertThat(publishSale.publish(new SaleId(4711))).isEqualTo(new SaleMove.UnknownSale());
    }

    private SaleStatus status() {
        return sales.find(draft.id()).orElseThrow().status();
    }

    private static Sale moved(SaleMove answer) {
        return ((SaleMove.Moved) answer).sale();
    }

    private static final class UnreachableGate implements SaleLoader {
        @Override
        public void load(SaleTerms terms, int stock) {
            throw new StoreUnavailable("Redis", null);
        }

        @Override
        public Change change(SaleTerms terms) {
            throw new StoreUnavailable("Redis", null);
        }
    }
}
