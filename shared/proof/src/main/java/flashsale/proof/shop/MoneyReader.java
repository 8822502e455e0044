package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.sale.SaleId;
import flashsale.proof.books.MoneyBook;
import flashsale.proof.books.MoneyBook.Bill;
import flashsale.proof.books.MoneyBook.Intent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the money of a sale: out of MySQL, and out of the provider's ledger. */
final class MoneyReader {
    private static final String BILLS = """
        SELECT o.id, o.pay_by, COALESCE(SUM(i.quantity * i.price_minor), 0) total
        FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
        WHERE o.sale_id = ? GROUP BY o.id, o.pay_by
        """;

    private static final String INTENTS = """
        SELECT p.id, p.order_id, p.state, p.amount_minor,
          CASE WHEN r.state = 'DONE' THEN r.amount_minor ELSE 0 END returned
        FROM orders o JOIN payment_intents p ON p.order_id = o.id LEFT JOIN refunds r ON r.intent_id = p.id
        WHERE o.sale_id = ?
        """;

    private static final String DUE_REFUNDS = """
        SELECT COUNT(*) FROM orders o JOIN refunds r ON r.order_id = o.id
        WHERE o.sale_id = ? AND r.state = 'DUE'
        """;

    private final Database database;
    private final LedgerReader ledger;

    MoneyReader(Database database, LedgerReader ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    MoneyBook read(SaleId sale) {
        Map<OrderId, Bill> bills = database.query(BILLS, MoneyReader::bill, sale.value()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var intents = database.query(INTENTS, MoneyReader::intent, sale.value());
        int due =
                database.query(DUE_REFUNDS, row -> row.getInt(1), sale.value()).getFirst();
        return new MoneyBook(bills, intents, due, ledger.charges(bills.keySet()));
    }

    private static Map.Entry<OrderId, Bill> bill(ResultSet row) throws SQLException {
        var payBy = row.getObject("pay_by", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return Map.entry(OrderId.ofBytes(row.getBytes("id")), new Bill(row.getLong("total"), payBy));
    }

    private static Intent intent(ResultSet row) throws SQLException {
        return new Intent(
                new IntentId(row.getString("id")),
                OrderId.ofBytes(row.getBytes("order_id")),
                PaymentIntent.State.valueOf(row.getString("state")),
                row.getLong("amount_minor"),
                row.getLong("returned"));
    }
}
