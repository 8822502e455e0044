package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Orders}, {@link Landing} and {@link StockReleases} do together. Orders of other tests may be among
 * them.
 */
public abstract class OrdersContract {
    private static final int MORE_THAN_THERE_ARE = 10_000;

    /** To be given to what the methods below return. */
    protected final ManualClock clock = new ManualClock();

    protected abstract Products products();

    protected abstract Sales sales();

    protected abstract Orders orders();

    protected abstract Landing landing();

    protected abstract StockReleases releases();

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
                        sale.id(),
                        OrderState.PENDING,
                        List.of(new OrderLine(sale.rules().product(), 3, Samples.PRICE)),
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
                .containsExactly(new OrderLine(sale.rules().product(), 2, Samples.PRICE));
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
    void units_of_a_rejected_order_go_back_again_when_it_is_delivered_again() {
        var rejected = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 2);
        land(rejected);
        releases().done(due(rejected));
        assertThat(due(rejected)).isEmpty();

        assertThat(land(rejected)).containsEntry(rejected.order(), Outcome.ALREADY_LANDED);

        assertThat(due(rejected)).hasSize(1);
    }

    @Test
    void a_release_in_a_later_epoch_survives_the_end_of_the_one_before() {
        var sale = sale(1, 1);
        var first = Samples.purchase(sale.id(), Samples.buyer(), 2, 1);
        var again = new AcceptedPurchase(first.order(), sale.id(), first.buyer(), 2, 2, ManualClock.NOON);
        land(first);
        var old = due(first);
        land(again);

        releases().done(old);

        assertThat(due(first)).containsExactly(new StockRelease(first.reservation(), 2));
        land(first);
        assertThat(due(first)).containsExactly(new StockRelease(first.reservation(), 2));
    }

    @Test
    void many_releases_end_in_one_call() {
        var sale = sale(1, 1);
        var rejected = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < 20; i++) {
            rejected.add(Samples.purchase(sale.id(), Samples.buyer(), 2));
        }
        landing().land(rejected);

        releases().done(rejected.stream().flatMap(one -> due(one).stream()).toList());

        assertThat(rejected).allSatisfy(one -> assertThat(due(one)).isEmpty());
        releases().done(List.of());
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

    @Test
    void another_buyers_order_is_not_found() {
        var purchase = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 1);
        land(purchase);

        assertThat(orders().find(purchase.order(), Samples.buyer())).isEmpty();
    }

    @Test
    void pages_show_a_buyers_orders_newest_first() {
        var sale = sale(20, 10);
        var buyer = Samples.buyer();
        var wanted = new ArrayList<Order>();
        for (int i = 0; i < 3; i++) {
            var batch = List.of(Samples.purchase(sale.id(), buyer, 1), Samples.purchase(sale.id(), buyer, 1));
            landing().land(batch);
            var orders = batch.stream()
                    .map(this::found)
                    .sorted(Comparator.comparing(Order::id).reversed())
                    .toList();
            wanted.addAll(0, orders);
            clock.advance(Duration.ofMillis(1));
        }
        land(Samples.purchase(sale.id(), Samples.buyer(), 1));

        assertThat(walk(buyer, 4)).isEqualTo(wanted);
        assertThat(walk(buyer, 1)).isEqualTo(wanted);
        assertThat(orders().page(Samples.buyer(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void nothing_comes_after_an_order_the_buyer_does_not_have() {
        var purchase = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 1);
        land(purchase);

        assertThat(orders().page(purchase.buyer(), Optional.of(new OrderId(1, 2)), 10))
                .isEmpty();
        assertThat(orders().page(Samples.buyer(), Optional.of(purchase.order()), 10))
                .isEmpty();
    }

    private List<Order> walk(UserId buyer, int limit) {
        var seen = new ArrayList<Order>();
        Optional<OrderId> after = Optional.empty();
        for (var page = orders().page(buyer, after, limit); !page.isEmpty(); ) {
            seen.addAll(page);
            page = orders().page(buyer, Optional.of(page.getLast().id()), limit);
        }
        return seen;
    }

    private Map<OrderId, Outcome> land(AcceptedPurchase... batch) {
        return landing().land(List.of(batch));
    }

    private Order found(AcceptedPurchase purchase) {
        return orders().find(purchase.order(), purchase.buyer()).orElseThrow();
    }

    private List<StockRelease> due(AcceptedPurchase purchase) {
        return releases().due(MORE_THAN_THERE_ARE).stream()
                .filter(release -> release.reservation().equals(purchase.reservation()))
                .toList();
    }

    private Sale sale(int stock, int perBuyer) {
        var draft = sales().add(Samples.rules(product(), stock, perBuyer), ManualClock.NOON);
        sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        return sales().move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
    }

    private ProductId product() {
        return switch (products().add(Samples.product())) {
            case Addition.Added(var product) -> product.id();
            case Addition.SkuTaken taken -> throw new AssertionError("Added something new, and got " + taken);
        };
    }
}
