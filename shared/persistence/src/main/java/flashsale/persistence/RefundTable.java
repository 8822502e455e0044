package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.Refund;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of refunds. */
final class RefundTable {
    private static final int LONGEST_REASON = 255;
    private static final String NOTHING_YET = "";
    private static final String DUE = """
            select intent_id, order_id, amount_minor, currency, payment_reference from refunds
            where state = 'DUE' and next_at <= ? order by next_at, created_at, intent_id limit ?""";
    private static final String OPEN =
            "select cause, attempts from refunds where intent_id = ? and state = 'DUE' for update";
    private static final String FINISH =
            "update refunds set state = 'DONE', reference = ?, done_at = ? where intent_id = ? and state = 'DUE'";
    private static final String POSTPONE = """
            update refunds set attempts = attempts + 1, next_at = ?, refusal = ?
            where intent_id = ? and state = 'DUE'""";

    private RefundTable() {}

    enum Cause {
        /** The order was paid with this money, and ends when it is back. */
        REQUESTED,
        /** The order did not want it any more, or not again. */
        UNWANTED
    }

    /** @param attempts how often the provider was asked without end */
    record Open(Cause cause, int attempts) {}

    static void insert(
            Connection connection, PaymentIntent intent, String reference, Cause cause, String reason, Instant now)
            throws SQLException {
        var insert = new RowInsert("refunds (intent_id, order_id, cause, reason, amount_minor, currency,"
                + " payment_reference, state, attempts, next_at, reference, refusal, created_at)");
        insert.add(
                intent.id().value(),
                intent.order().toBytes(),
                cause.name(),
                Columns.cut(reason, LONGEST_REASON),
                intent.amount().minor(),
                intent.amount().currency().getCurrencyCode(),
                reference,
                "DUE",
                0,
                Columns.utc(now),
                NOTHING_YET,
                NOTHING_YET,
                Columns.utc(now));
        insert.execute(connection);
    }

    static List<Refund> due(Connection connection, Instant now, int limit) throws SQLException {
        var refunds = new ArrayList<Refund>();
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, Columns.utc(now));
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    refunds.add(refund(row));
                }
            }
        }
        return refunds;
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                new IntentId(row.getString("intent_id")),
                OrderId.ofBytes(row.getBytes("order_id")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("payment_reference"));
    }

    /** Empty where it is done. */
    static Optional<Open> open(Connection connection, IntentId id) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN)) {
            statement.setString(1, id.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Open(Cause.valueOf(row.getString("cause")), row.getInt("attempts")))
                        : Optional.empty();
            }
        }
    }

    static void finish(Connection connection, IntentId id, String reference, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(FINISH)) {
            statement.setString(1, reference);
            statement.setObject(2, Columns.utc(now));
            statement.setString(3, id.value());
            statement.executeUpdate();
        }
    }

    static void postpone(Connection connection, IntentId id, Instant next, String refusal) throws SQLException {
        try (var statement = connection.prepareStatement(POSTPONE)) {
            statement.setObject(1, Columns.utc(next));
            statement.setString(2, Columns.cut(refusal, LONGEST_REASON));
            statement.setString(3, id.value());
            statement.executeUpdate();
        }
    }
}
