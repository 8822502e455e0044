package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.domain.payment.RefundRules;
import flashsale.domain.payment.Refunds;
import flashsale.persistence.RefundTable.Cause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Every transaction that changes something locks the order first. */
public final class JdbcRefunds implements Refunds {
    private static final String NOT_REFUSED = "";

    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public JdbcRefunds(DataSource dataSource, InstantSource clock, Supplier<String> trace) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public Request request(OrderId order, Optional<Money> amount, String reason) {
        return transactions.repeat("Requesting the refund of order " + order, connection -> {
            var found = LockedOrder.take(connection, order);
            if (found.isEmpty()) {
                return new Request.UnknownOrder();
            }
            var state = found.get().state();
            return switch (state) {
                case PAID -> refundPaid(connection, order, amount, reason);
                case REFUNDING, REFUNDED -> new Request.Refunding(state);
                case PENDING, PAYING, PAYMENT_FAILED, CANCELLING, CANCELLED, EXPIRED, REJECTED ->
                    new Request.NotPaid(state);
            };
        });
    }

    private Request refundPaid(Connection connection, OrderId order, Optional<Money> amount, String reason)
            throws SQLException {
        var intent = IntentTable.paying(connection, order)
                .orElseThrow(() -> new IllegalStateException("Order %s is paid by nothing".formatted(order)));
        var refusal = amount.flatMap(believed -> RefundRules.refusal(believed, intent.amount()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var now = clock.instant();
        moves(connection, now).move(order, OrderMove.REFUND);
        RefundTable.insert(connection, intent, intent.reference(), Cause.REQUESTED, reason, now);
        return new Request.Refunding(OrderMove.REFUND.to());
    }

    @Override
    public List<Refund> due(int limit) {
        return transactions.repeat(
                "Reading due refunds", connection -> RefundTable.due(connection, clock.instant(), limit));
    }

    @Override
    public void apply(Refund refund, RefundResult result) {
        transactions.repeat("Applying the provider's word about refund " + refund.intent(), connection -> {
            LockedOrder.take(connection, refund.order());
            var open = RefundTable.open(connection, refund.intent());
            if (open.isPresent()) {
                apply(connection, refund, open.get(), result);
            }
            return open;
        });
    }

    private void apply(Connection connection, Refund refund, RefundTable.Open open, RefundResult result)
            throws SQLException {
        var now = clock.instant();
        switch (result) {
            case RefundResult.Returned(var reference) -> {
                RefundTable.finish(connection, refund.intent(), reference, now);
                if (open.cause() == Cause.REQUESTED) {
                    moves(connection, now).move(refund.order(), OrderMove.RETURN_MONEY);
                }
            }
            case RefundResult.UnderWay _ -> {
                var next = now.plus(RefundRules.underWay(open.attempts()));
                RefundTable.postpone(connection, refund.intent(), next, NOT_REFUSED);
            }
            case RefundResult.Refused(var reason) -> {
                var next = now.plus(RefundRules.refused(open.attempts()));
                RefundTable.postpone(connection, refund.intent(), next, reason);
            }
        }
    }

    private OrderMoves moves(Connection connection, Instant now) {
        return new OrderMoves(connection, now, trace.get());
    }
}
