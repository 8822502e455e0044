package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockReleases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short words for leading orders through their lives. Each order is of a sale of its own. */
public abstract class LifeContract extends OrderPorts {
    static final int STOCK = 10;
    static final int UNITS = 2;

    private static final int MORE_THAN_THERE_ARE = 1_000_000;
    private static final int PAGE = 500;

    /** Made with this contract's clock; the same at every call. */
    protected abstract ShopUnderTest shop();

    protected final AcceptedPurchase landed() {
        var purchase = Samples.purchase(sale(STOCK, 3).id(), Samples.buyer(), UNITS);
        land(purchase);
        return purchase;
    }

    /** An order in that state, led there by the ports. */
    final AcceptedPurchase landed(OrderState state) {
        if (state == OrderState.REJECTED) {
            var purchase = Samples.purchase(sale(1, 3).id(), Samples.buyer(), UNITS);
            land(purchase);
            return purchase;
        }
        var purchase = landed();
        switch (state) {
            case PENDING -> {}
            case PAYING -> pay(purchase);
            case PAID -> captured(purchase);
            case PAYMENT_FAILED -> {
                for (int i = 0; i < 3; i++) {
                    shop().payments().apply(pay(purchase), declined());
                }
            }
            case CANCELLED -> shop().ends().cancel(purchase.order(), purchase.buyer());
            case EXPIRED -> timePasses();
            case CANCELLING -> {
                pay(purchase);
                timePasses();
            }
            case REFUNDING -> refunding(purchase);
            case REFUNDED -> shop().refunds().apply(refunding(purchase), new RefundResult.Returned("re_1"));
            case REJECTED -> throw new AssertionError("Landed before");
        }
        assertThat(found(purchase).state()).isEqualTo(state);
        return purchase;
    }

    static PaymentRequest request(AcceptedPurchase purchase, String key) {
        var intent = IntentId.of(purchase.order(), new IdempotencyKey(key));
        return new PaymentRequest(intent, purchase.order(), purchase.buyer(), PaymentMethod.CARD, "tok_visa");
    }

    /** A new attempt. */
    final IntentId pay(AcceptedPurchase purchase) {
        var request = request(purchase, "key-" + Samples.unique());
        assertThat(shop().payments().start(request)).isInstanceOf(Start.Ask.class);
        return request.intent();
    }

    final IntentId captured(AcceptedPurchase purchase) {
        var intent = pay(purchase);
        assertThat(shop().payments().apply(intent, capture())).isEqualTo(OrderState.PAID);
        return intent;
    }

    final Refund refunding(AcceptedPurchase purchase) {
        captured(purchase);
        shop().refunds().request(purchase.order(), Optional.empty(), "does not boil");
        return refunds(purchase).getFirst();
    }

    static PaymentResult capture() {
        return new PaymentResult.Captured("ch_1");
    }

    static PaymentResult declined() {
        return new PaymentResult.Declined("ch_1", "insufficient funds");
    }

    static PaymentResult voided() {
        return new PaymentResult.Voided("ch_1");
    }

    final PaymentIntent.State stateOf(IntentId intent) {
        return shop().payments().find(intent).orElseThrow().state();
    }

    /** Until every order is over that has landed so far. */
    final void timePasses() {
        clock.advance(Samples.PAY_WITHIN);
        expireAll();
    }

    final void expireAll() {
        for (int moved = PAGE; moved == PAGE; ) {
            moved = shop().ends().expire(PAGE);
        }
    }

    final List<Refund> refunds(AcceptedPurchase purchase) {
        return shop().refunds().due(MORE_THAN_THERE_ARE).stream()
                .filter(refund -> refund.order().equals(purchase.order()))
                .toList();
    }

    /** Brings all events there are to a log that takes them. */
    final List<OrderEvent> events(AcceptedPurchase purchase) {
        var heard = new ArrayList<OrderEvent>();
        for (int relayed = PAGE; relayed == PAGE; ) {
            relayed = shop().events().relay(events -> heard(events, heard), PAGE);
        }
        return heard.stream()
                .filter(event -> event.order().equals(purchase.order()))
                .toList();
    }

    private static List<OrderEvent> heard(List<OrderEvent> events, List<OrderEvent> heard) {
        heard.addAll(events);
        return events;
    }

    /** The books say of the order's sale what its state says, and its units are on their way back once or not at all. */
    protected final void assertBooks(AcceptedPurchase purchase, OrderState state) {
        assertThat(found(purchase).state()).isEqualTo(state);
        var units = switch (state.units()) {
            case RESERVED -> new UnitCounts(STOCK - UNITS, UNITS, 0);
            case SOLD -> new UnitCounts(STOCK - UNITS, 0, UNITS);
            case FREE -> new UnitCounts(STOCK, 0, 0);
        };
        assertThat(shop().units(purchase.sale())).isEqualTo(units);
        assertThat(shop().held(purchase.sale(), purchase.buyer())).isEqualTo(state.isFinal() ? 0 : UNITS);
        assertThat(due(purchase)).isEqualTo(state.isFinal() ? List.of(purchase.release()) : List.of());
    }

    @Override
    protected final Products products() {
        return shop().products();
    }

    @Override
    protected final Sales sales() {
        return shop().sales();
    }

    @Override
    protected final Orders orders() {
        return shop().orders();
    }

    @Override
    protected final Landing landing() {
        return shop().landing();
    }

    @Override
    protected final StockReleases releases() {
        return shop().releases();
    }
}
