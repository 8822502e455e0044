package flashsale.persistence;

import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentAttempts;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentIntent.State;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Every transaction locks the order first, so all that happens to one order's money happens in a line. */
public final class JdbcPayments implements Payments {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public JdbcPayments(DataSource dataSource, InstantSource clock, Supplier<String> trace) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public Start start(PaymentRequest request) {
        return transactions.repeat(
                "Starting payment " + request.intent(), connection -> start(connection, request, clock.instant()));
    }

    private Start start(Connection connection, PaymentRequest request, Instant now) throws SQLException {
        var order = LockedOrder.take(connection, request.order(), request.buyer());
        if (order.isEmpty()) {
            return new Start.UnknownOrder();
        }
        var earlier = IntentTable.find(connection, request.intent());
        if (earlier.isPresent()) {
            return PaymentAttempts.again(earlier.get(), request, order.get().state());
        }
        if (order.get().state() != OrderMove.PAY.from()) {
            return new Start.NotPayable(order.get().state());
        }
        if (!PaymentAttempts.inTime(order.get(), now)) {
            return new Start.TooLate();
        }
        moves(connection, now).move(request.order(), OrderMove.PAY);
        var intent = PaymentAttempts.first(request, order.get(), Columns.stored(now));
        IntentTable.insert(connection, intent);
        return new Start.Ask(intent);
    }

    @Override
    public OrderState apply(IntentId id, PaymentResult result) {
        return transactions.repeat(
                "Applying the provider's word about " + id, connection -> apply(connection, id, result));
    }

    private OrderState apply(Connection connection, IntentId id, PaymentResult result) throws SQLException {
        var order = known(connection, id).order();
        LockedOrder.take(connection, order);
        // Again, behind the lock: somebody may have applied another word meanwhile.
        var intent = known(connection, id);
        var now = clock.instant();
        switch (result) {
            case PaymentResult.Captured(var reference) -> capture(connection, intent, reference, now);
            case PaymentResult.Declined(var reference, var reason) ->
                end(connection, intent, State.DECLINED, reference, reason, now);
            case PaymentResult.Voided(var reference) -> end(connection, intent, State.VOIDED, reference, "", now);
            case PaymentResult.Undecided(var reference) -> IntentTable.hear(connection, id, reference, now);
        }
        return LockedOrder.take(connection, order).orElseThrow().state();
    }

    private static PaymentIntent known(Connection connection, IntentId id) throws SQLException {
        return IntentTable.find(connection, id)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has started payment " + id));
    }

    /**
     * Money was taken. It pays the order where the order waits for this very attempt; else it goes back. It also goes
     * back where the attempt was declined or voided before: the order has not waited for it since.
     */
    private void capture(Connection connection, PaymentIntent intent, String reference, Instant now)
            throws SQLException {
        if (intent.state() == State.CAPTURED) {
            return;
        }
        IntentTable.decide(connection, intent, State.CAPTURED, reference, "", now);
        var moves = moves(connection, now);
        boolean awaited = intent.state() == State.CREATED;
        if (awaited && moves.move(intent.order(), OrderMove.CAPTURE)) {
            return;
        }
        if (awaited) {
            moves.move(intent.order(), OrderMove.SETTLE);
        }
        RefundTable.insert(connection, intent, reference, RefundTable.Cause.UNWANTED, "captured too late", now);
    }

    /** No money was taken. The order waits for another attempt where it may have one. */
    private void end(
            Connection connection, PaymentIntent intent, State state, String reference, String reason, Instant now)
            throws SQLException {
        if (intent.state() != State.CREATED) {
            return;
        }
        IntentTable.decide(connection, intent, state, reference, reason, now);
        var moves = moves(connection, now);
        int attempts = IntentTable.count(connection, intent.order());
        if (!moves.move(intent.order(), PaymentAttempts.afterEndOf(attempts))) {
            moves.move(intent.order(), OrderMove.SETTLE);
        }
    }

    @Override
    public Optional<PaymentIntent> find(IntentId intent) {
        return transactions.repeat("Reading payment " + intent, connection -> IntentTable.find(connection, intent));
    }

    @Override
    public List<Unsettled> unsettled(Duration atLeast, int limit) {
        var since = clock.instant().minus(atLeast);
        return transactions.repeat(
                "Reading unsettled payments", connection -> IntentTable.unheardSince(connection, since, limit));
    }

    @Override
    public boolean firstHeard(String provider, String event) {
        return transactions.repeat(
                "Keeping event %s of %s in mind".formatted(event, provider),
                connection -> Inbox.add(connection, provider, event, clock.instant()));
    }

    private OrderMoves moves(Connection connection, Instant now) {
        return new OrderMoves(connection, now, trace.get());
    }
}
