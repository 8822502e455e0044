package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.InMemorySales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingASaleTest {
    private final InMemorySales sales = new InMemorySales();
    private final InMemoryGate gate = new InMemoryGate();
    private final ChangeSale changeSale = new ChangeSale(sales, gate);
    private final SaleId sale = draft();

    @BeforeEach
    void the_sale_is_published() {
        new PublishSale(sales, gate).publish(sale);
    }

    @Test
    void a_sale_is_paused_resumed_and_closed_under_a_new_token_each_time() {
        var paused = moved(changeSale.pause(sale));
        var resumed = moved(changeSale.resume(sale));
        var closed = moved(changeSale.close(sale));

        assertThat(paused.status()).isEqualTo(SaleStatus.PAUSED);
        assertThat(resumed.status()).isEqualTo(SaleStatus.PUBLISHED);
        assertThat(closed.status()).isEqualTo(SaleStatus.CLOSED);
        assertThat(paused.token()).isNotEqualTo(resumed.token()).isNotEqualTo(closed.token());
        assertThat(gate.terms(sale)).isEqualTo(closed.terms());
        assertThat(gate.stock(sale)).isEqualTo(10);
    }

    @Test
    void the_gate_hears_of_every_change() {
        var paused = moved(changeSale.pause(sale));
        assertThat(gate.terms(sale)).isEqualTo(paused.terms());

        var resumed = moved(changeSale.resume(sale));
        assertThat(gate.terms(sale)).isEqualTo(resumed.terms());
    }

    @Test
    void the_same_change_again_has_the_same_answer() {
        var first = changeSale.pause(sale);

        assertThat(changeSale.pause(sale)).isEqualTo(first);
    }

    @Test
    void a_paused_sale_can_be_closed() {
        changeSale.pause(sale);

        assertThat(moved(changeSale.close(sale)).status()).isEqualTo(SaleStatus.CLOSED);
    }

    @Test
    void a_closed_sale_stays_closed() {
        changeSale.close(sale);

        assertThat(changeSale.pause(sale)).isEqualTo(new SaleMove.NotAllowed(SaleStatus.CLOSED));
        assertThat(changeSale.resume(sale)).isEqualTo(new SaleMove.NotAllowed(SaleStatus.CLOSED));
    }

    @Test
    void a_draft_is_not_changed() {
        var draft = draft();

        assertThat(changeSale.pause(draft)).isEqualTo(new SaleMove.NotAllowed(SaleStatus.DRAFT));
        assertThat(changeSale.resume(draft)).isEqualTo(new SaleMove.NotAllowed(SaleStatus.DRAFT));
        assertThat(changeSale.close(draft)).isEqualTo(new SaleMove.NotAllowed(SaleStatus.DRAFT));
    }

    @Test
    void a_gate_that_has_lost_the_sale_is_reported_and_the_decision_stands() {
        gate.loseEverything();

        assertThat(changeSale.pause(sale)).isEqualTo(new SaleMove.StockNotLoaded());
        assertThat(sales.find(sale)).map(Sale::status).contains(SaleStatus.PAUSED);
    }

    @Test
    void an_unknown_sale_is_said_to_be_unknown() {
        assertThat(changeSale.pause(new SaleId(4711))).isEqualTo(new SaleMove.UnknownSale());
    }

    private SaleId draft() {
        return sales.add(Samples.rules(new ProductId(1), 10, 2), ManualClock.NOON)
                .id();
    }

    private static Sale moved(SaleMove answer) {
        return ((SaleMove.Moved) answer).sale();
    }
}
