package flashsale.testing;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentIntent.State;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.domain.payment.RefundRules;
import flashsale.domain.payment.Refunds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryRefunds implements Refunds {
    private final InMemoryOrderBook book;

    public InMemoryRefunds(InMemoryOrders orders) {
        book = orders.book();
    }

    @Override
    public Request request(OrderId id, Optional<Money> amount, String reason) {
        synchronized (book) {
            var order = book.find(id);
            if (order.isEmpty()) {
                return new Request.UnknownOrder();
            }
            var state = order.get().state();
            return switch (state) {
                case PAID -> refundPaid(id, amount);
                case REFUNDING, REFUNDED -> new Request.Refunding(state);
                case PENDING, PAYING, PAYMENT_FAILED, CANCELLING, CANCELLED, EXPIRED, REJECTED ->
                    new Request.NotPaid(state);
            };
        }
    }

    private Request refundPaid(OrderId order, Optional<Money> amount) {
        var intent = paying(order);
        var refusal = amount.flatMap(believed -> RefundRules.refusal(believed, intent.amount()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        book.move(order, OrderMove.REFUND);
        var refund = new Refund(intent.id(), order, intent.amount(), intent.reference());
        book.refunds.put(intent.id(), InMemoryRefund.due(refund, true, book.clock.instant()));
        return new Request.Refunding(OrderMove.REFUND.to());
    }

    private PaymentIntent paying(OrderId order) {
        return book.payments.values().stream()
                .map(InMemoryOrderBook.Payment::intent)
                .filter(intent -> intent.order().equals(order) && intent.state() == State.CAPTURED)
                .filter(intent -> !book.refunds.containsKey(intent.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Refund> due(int limit) {
        synchronized (book) {
            return book.refunds.values().stream()
                    .filter(row -> !row.done() && !row.nextAt().isAfter(book.clock.instant()))
                    .sorted(Comparator.comparing(InMemoryRefund::nextAt))
                    .limit(limit)
                    .map(InMemoryRefund::refund)
                    .toList();
        }
    }

    @Override
    public void apply(Refund refund, RefundResult result) {
        synchronized (book) {
            book.refunds.computeIfPresent(refund.intent(), (_, row) -> row.done() ? row : after(row, result));
        }
    }

    private InMemoryRefund after(InMemoryRefund row, RefundResult result) {
        var now = book.clock.instant();
        return switch (result) {
            case RefundResult.Returned _ -> {
                if (row.endsOrder()) {
                    book.move(row.refund().order(), OrderMove.RETURN_MONEY);
                }
                yield row.ended();
            }
            case RefundResult.UnderWay _ -> row.postponedTo(now.plus(RefundRules.underWay(row.attempts())));
            case RefundResult.Refused _ -> row.postponedTo(now.plus(RefundRules.refused(row.attempts())));
        };
    }
}
