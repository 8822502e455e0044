package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.Payments.Unsettled;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of payment intents. */
final class IntentTable {
    private static final int LONGEST_REASON = 255;
    private static final String NOT_HEARD_YET = "";
    private static final String COLUMNS =
            "i.id, i.order_id, i.method, i.instrument, i.amount_minor, i.currency, i.state, i.reference, i.created_at";
    private static final String FIND = "select " + COLUMNS + " from payment_intents i where i.id = ?";
    private static final String COUNT = "select count(*) from payment_intents where order_id = ?";

    /** The captured intent that pays the order: no refund is on its way for it. */
    private static final String PAYING = "select " + COLUMNS + """
             from payment_intents i
            where i.order_id = ? and i.state = 'CAPTURED'
              and not exists (select 1 from refunds r where r.intent_id = i.id)""";

    private static final String UNHEARD = "select o.state as order_state, " + COLUMNS + """
             from payment_intents i join orders o on o.id = i.order_id
            where i.state = 'CREATED' and i.heard_at <= ? order by i.heard_at, i.id limit ?""";
    private static final String DECIDE = """
            update payment_intents set state = ?, reference = ?, reason = ?, heard_at = ?, decided_at = ?
            where id = ? and state = ?""";
    private static final String HEAR = """
            update payment_intents set reference = if(? = '', reference, ?), heard_at = ?
            where id = ? and state = 'CREATED'""";

    private IntentTable() {}

    static Optional<PaymentIntent> find(Connection connection, IntentId id) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, id.value());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(intent(row)) : Optional.empty();
            }
        }
    }

    static Optional<PaymentIntent> paying(Connection connection, OrderId order) throws SQLException {
        try (var statement = connection.prepareStatement(PAYING)) {
            statement.setBytes(1, order.toBytes());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(intent(row)) : Optional.empty();
            }
        }
    }

    /** How often the order's buyer has tried to pay. */
    static int count(Connection connection, OrderId order) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setBytes(1, order.toBytes());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static List<Unsettled> unheardSince(Connection connection, Instant instant, int limit) throws SQLException {
        var unsettled = new ArrayList<Unsettled>();
        try (var statement = connection.prepareStatement(UNHEARD)) {
            statement.setObject(1, Columns.utc(instant));
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    unsettled.add(new Unsettled(intent(row), OrderState.valueOf(row.getString("order_state"))));
                }
            }
        }
        return unsettled;
    }

    static void insert(Connection connection, PaymentIntent intent) throws SQLException {
        var insert = new RowInsert("payment_intents (id, order_id, method, instrument, amount_minor, currency,"
                + " state, reference, reason, created_at, heard_at)");
        insert.add(
                intent.id().value(),
                intent.order().toBytes(),
                intent.method().name(),
                intent.instrument(),
                intent.amount().minor(),
                intent.amount().currency().getCurrencyCode(),
                intent.state().name(),
                intent.reference(),
                NOT_HEARD_YET,
                Columns.utc(intent.createdAt()),
                Columns.utc(intent.createdAt()));
        insert.execute(connection);
    }

    /** The last word about an intent as it was read. */
    static void decide(
            Connection connection,
            PaymentIntent intent,
            PaymentIntent.State state,
            String reference,
            String reason,
            Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, state.name());
            statement.setString(2, reference);
            statement.setString(3, Columns.cut(reason, LONGEST_REASON));
            statement.setObject(4, Columns.utc(now));
            statement.setObject(5, Columns.utc(now));
            statement.setString(6, intent.id().value());
            statement.setString(7, intent.state().name());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Intent %s changed while its order was locked".formatted(intent.id()));
            }
        }
    }

    /** Something was heard of an undecided intent, and be it that the provider does not know yet. */
    static void hear(Connection connection, IntentId id, String reference, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(HEAR)) {
            statement.setString(1, reference);
            statement.setString(2, reference);
            statement.setObject(3, Columns.utc(now));
            statement.setString(4, id.value());
            statement.executeUpdate();
        }
    }

    private static PaymentIntent intent(ResultSet row) throws SQLException {
        return new PaymentIntent(
                new IntentId(row.getString("id")),
                OrderId.ofBytes(row.getBytes("order_id")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                PaymentMethod.valueOf(row.getString("method")),
                row.getString("instrument"),
                PaymentIntent.State.valueOf(row.getString("state")),
                row.getString("reference"),
                Columns.instant(row.getObject("created_at", LocalDateTime.class)));
    }
}
