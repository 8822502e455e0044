package flashsale.order;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.product.Addition;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryPaymentGateway;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything around the use cases, in memory. */
final class Shop {
    static final String KEY = "key";

    final ManualClock clock = new ManualClock();
    final InMemoryShop books = InMemoryShop.at(clock);
    final InMemoryPaymentGateway provider = new InMemoryPaymentGateway(clock);
    final InMemoryStockGate gate = new InMemoryStockGate(clock);
    final List<OrderEvent> heard = new ArrayList<>();
    boolean logAnswers = true;

    private final OrderEventLog log = events -> {
        heard.addAll(logAnswers ? events : List.of());
        return logAnswers ? events : List.of();
    };
    final FollowUp followUp = new FollowUp(new ReleaseStock(books.releases(), gate), books.events(), log);
    final PayOrder payOrder = new PayOrder(books.payments(), provider, followUp);
    final Sale sale = openSale();

    private Sale openSale() {
        var product = ((Addition.Added) books.products().add(Samples.product())).product();
        var draft = books.sales().add(Samples.rules(product.id(), 1, 1), ManualClock.NOON);
        books.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        var open = books.sales()
                .move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
        gate.load(open.terms(), 1);
        return open;
    }

    /** Admitted by the gate; lands when somebody lands it. */
    AcceptedPurchase buy(UserId buyer) {
        var purchase = Samples.purchase(sale.id(), buyer, 1, sale.token().epoch());
        gate.reserve(new Attempt(sale.terms(), purchase));
        return purchase;
    }

    /** The only unit of the sale. */
    AcceptedPurchase landed(UserId buyer) {
        var purchase = buy(buyer);
        books.landing().land(List.of(purchase));
        return purchase;
    }

    static PaymentRequest request(AcceptedPurchase purchase, String key, String instrument) {
        return new PaymentRequest(
                IntentId.of(purchase.order(), new IdempotencyKey(key)),
                purchase.order(),
                purchase.buyer(),
                PaymentMethod.CARD,
                instrument);
    }

    Payment pay(AcceptedPurchase purchase, String key, String instrument) {
        return payOrder.pay(request(purchase, key, instrument));
    }

    OrderState stateOf(AcceptedPurchase purchase) {
        return books.orders()
                .find(purchase.order(), purchase.buyer())
                .orElseThrow()
                .state();
    }

    List<String> told(OrderId order) {
        return heard.stream()
                .filter(event -> event.order().equals(order))
                .map(OrderEvent::type)
                .toList();
    }
}
