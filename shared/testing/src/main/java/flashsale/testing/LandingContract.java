package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Landing} makes of purchases. */
public abstract class LandingContract extends OrderPorts {
    @Test
    void a_landed_purchase_is_a_pending_order_at_the_price_of_the_sale() {
        var sale = sale(10, 3);
        var purchase = Samples.purchase(sale.id(), Samples.buyer(), 3);
        clock.advance(Duration.ofMillis(1234));

        assertThat(land(purchase)).containsEntry(purchase.order(), Outcome.CREATED);

        assertThat(found(purchase))
                .isEqualTo(new Order(
                        purchase.order(),
                        purchase.buyer(),
                        Optional.of(sale.id()),
                        OrderState.PENDING,
                        List.of(new OrderLine(sale.id(), sale.rules().product(), 3, Samples.PRICE)),
                        clock.instant(),
                        clock.instant().plus(Samples.PAY_WITHIN)));
        assertThat(found(purchase).total()).contains(Samples.PRICE.times(3));
        assertThat(due(purchase)).isEmpty();
    }

    @Test
    void a_purchase_delivered_again_stays_one_order_and_takes_no_more_units() {
        var sale = sale(2, 2);
        var purchase = Samples.purchase(sale.id(), Samples.buyer(), 1);
        var last = Samples.purchase(sale.id(), purchase.buyer(), 1);
        land(purchase);
        var order = found(purchase);
        clock.advance(Duration.ofSeconds(30));

        assertThat(land(purchase)).containsEntry(purchase.order(), Outcome.ALREADY_LANDED);

        assertThat(found(purchase)).isEqualTo(order);
        assertThat(land(last)).containsEntry(last.order(), Outcome.CREATED);
    }

    @Test
    void a_purchase_twice_in_one_batch_is_one_order() {
        var sale = sale(1, 1);
        var purchase = Samples.purchase(sale.id(), Samples.buyer(), 1);

        assertThat(land(purchase, purchase)).containsExactly(Map.entry(purchase.order(), Outcome.CREATED));

        assertThat(found(purchase).state()).isEqualTo(OrderState.PENDING);
    }

    @Test
    void an_empty_batch_lands() {
        assertThat(land()).isEmpty();
    }

    @Test
    void what_came_last_is_rejected_where_units_run_out_and_its_units_go_back() {
        var sale = sale(3, 2);
        var first = Samples.purchase(sale.id(), Samples.buyer(), 2);
        var second = Samples.purchase(sale.id(), Samples.buyer(), 2);
        var third = Samples.purchase(sale.id(), Samples.buyer(), 1);

        assertThat(land(first, second, third))
                .containsEntry(first.order(), Outcome.CREATED)
                .containsEntry(second.order(), Outcome.REJECTED)
                .containsEntry(third.order(), Outcome.CREATED);

        assertThat(found(second).state()).isEqualTo(OrderState.REJECTED);
        assertThat(found(second).lines())
                .containsExactly(new OrderLine(sale.id(), sale.rules().product(), 2, Samples.PRICE));
        assertThat(due(second)).containsExactly(new StockRelease(second.reservation(), 1));
        assertThat(due(first)).isEmpty();
        assertThat(due(third)).isEmpty();
    }

    @Test
    void no_buyer_gets_more_than_the_sale_allows_over_any_number_of_batches() {
        var sale = sale(10, 3);
        var buyer = Samples.buyer();
        var first = Samples.purchase(sale.id(), buyer, 2);
        var tooMuch = Samples.purchase(sale.id(), buyer, 2);
        var fits = Samples.purchase(sale.id(), buyer, 1);
        var others = Samples.purchase(sale.id(), Samples.buyer(), 3);
        land(first);

        assertThat(land(tooMuch, fits, others))
                .containsEntry(tooMuch.order(), Outcome.REJECTED)
                .containsEntry(fits.order(), Outcome.CREATED)
                .containsEntry(others.order(), Outcome.CREATED);

        assertThat(due(tooMuch)).hasSize(1);
    }

    @Test
    void a_purchase_admitted_by_an_older_gate_is_rejected() {
        var sale = sale(10, 1);
        var old = Samples.purchase(sale.id(), Samples.buyer(), 1, 0);

        assertThat(land(old)).containsEntry(old.order(), Outcome.REJECTED);

        assertThat(found(old).state()).isEqualTo(OrderState.REJECTED);
        assertThat(due(old)).containsExactly(new StockRelease(old.reservation(), 0));
    }

    @Test
    void a_purchase_of_a_sale_nobody_knows_is_a_rejected_order_without_lines() {
        var lost = Samples.purchase(new SaleId(Long.MAX_VALUE), Samples.buyer(), 1);
        var known = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 1);

        assertThat(land(lost, known))
                .containsEntry(lost.order(), Outcome.REJECTED)
                .containsEntry(known.order(), Outcome.CREATED);

        var order = found(lost);
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(order.lines()).isEmpty();
        assertThat(order.total()).isEmpty();
        assertThat(due(lost)).hasSize(1);
    }

    @Test
    void a_draft_has_nothing_to_sell() {
        var draft = sales().add(Samples.rules(product(), 10, 1), ManualClock.NOON);
        var early = Samples.purchase(draft.id(), Samples.buyer(), 1);

        assertThat(land(early)).containsEntry(early.order(), Outcome.REJECTED);
    }

    @Test
    void one_batch_may_hold_several_sales_and_more_purchases_than_a_transaction() {
        var sales = List.of(sale(400, 1), sale(400, 1), sale(400, 1));
        var batch = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < 1_100; i++) {
            batch.add(Samples.purchase(sales.get(i % 3).id(), Samples.buyer(), 1));
        }

        var outcomes = landing().land(batch);

        assertThat(outcomes)
                .hasSize(1_100)
                .allSatisfy((_, outcome) -> assertThat(outcome).isEqualTo(Outcome.CREATED));
    }
}
