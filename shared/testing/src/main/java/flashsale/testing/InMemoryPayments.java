package flashsale.testing;

import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentAttempts;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentIntent.State;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refund;
import flashsale.testing.InMemoryOrderBook.Payment;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public final class InMemoryPayments implements Payments {
    private final InMemoryOrderBook book;
    private final Set<List<String>> heard = new HashSet<>();

    public InMemoryPayments(InMemoryOrders orders) {
        book = orders.book();
    }

    @Override
    public Start start(PaymentRequest request) {
        synchronized (book) {
            var order = book.find(request.order(), request.buyer());
            if (order.isEmpty()) {
                return new Start.UnknownOrder();
            }
            var earlier = find(request.intent());
            if (earlier.isPresent()) {
                return PaymentAttempts.again(earlier.get(), request, order.get().state());
            }
            if (order.get().state() != OrderMove.PAY.from()) {
                return new Start.NotPayable(order.get().state());
            }
            if (!PaymentAttempts.inTime(order.get(), book.clock.instant())) {
                return new Start.TooLate();
            }
            var intent = PaymentAttempts.first(request, order.get(), book.clock.instant());
            book.move(request.order(), OrderMove.PAY);
            keep(intent);
            return new Start.Ask(intent);
        }
    }

    @Override
    public OrderState apply(IntentId id, PaymentResult result) {
        synchronized (book) {
            var intent = find(id).orElseThrow(() -> new IllegalArgumentException("Nobody has started payment " + id));
            switch (result) {
                case PaymentResult.Captured(var reference) -> capture(intent, reference);
                case PaymentResult.Declined declined -> end(intent, State.DECLINED, declined.reference());
                case PaymentResult.Voided(var reference) -> end(intent, State.VOIDED, reference);
                case PaymentResult.Undecided(var reference) -> hear(intent, reference);
            }
            return book.find(intent.order()).orElseThrow().state();
        }
    }

    private void capture(PaymentIntent intent, String reference) {
        if (intent.state() == State.CAPTURED) {
            return;
        }
        keep(intent.heard(State.CAPTURED, reference));
        boolean awaited = intent.state() == State.CREATED;
        if (awaited && book.move(intent.order(), OrderMove.CAPTURE)) {
            return;
        }
        if (awaited) {
            book.move(intent.order(), OrderMove.SETTLE);
        }
        var refund = new Refund(intent.id(), intent.order(), intent.amount(), reference);
        book.refunds.put(intent.id(), InMemoryRefund.due(refund, false, book.clock.instant()));
    }

    private void end(PaymentIntent intent, State state, String reference) {
        if (intent.state() != State.CREATED) {
            return;
        }
        keep(intent.heard(state, reference));
        long attempts = book.payments.values().stream()
                .filter(payment -> payment.intent().order().equals(intent.order()))
                .count();
        if (!book.move(intent.order(), PaymentAttempts.afterEndOf((int) attempts))) {
            book.move(intent.order(), OrderMove.SETTLE);
        }
    }

    private void hear(PaymentIntent intent, String reference) {
        if (intent.state() == State.CREATED) {
            keep(intent.heard(State.CREATED, reference.isEmpty() ? intent.reference() : reference));
        }
    }

    private void keep(PaymentIntent intent) {
        book.payments.put(intent.id(), new Payment(intent, book.clock.instant()));
    }

    @Override
    public Optional<PaymentIntent> find(IntentId intent) {
        synchronized (book) {
            return Optional.ofNullable(book.payments.get(intent)).map(Payment::intent);
        }
    }

    @Override
    public List<Unsettled> unsettled(Duration atLeast, int limit) {
        synchronized (book) {
            var since = book.clock.instant().minus(atLeast);
            return book.payments.values().stream()
                    .filter(payment -> payment.intent().state() == State.CREATED)
                    .filter(payment -> !payment.heardAt().isAfter(since))
                    .sorted(Comparator.comparing(Payment::heardAt))
                    .limit(limit)
                    .map(Payment::intent)
                    .map(intent -> new Unsettled(
                            intent, book.find(intent.order()).orElseThrow().state()))
                    .toList();
        }
    }

    @Override
    public boolean firstHeard(String provider, String event) {
        synchronized (book) {
            return heard.add(List.of(provider, event));
        }
    }
}
