package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.CannotRun;
import flashsale.proof.books.OrderBook;
import flashsale.proof.books.OrderBook.Row;
import flashsale.proof.books.OrderBook.StockRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Reads a sale out of MySQL. Times there are UTC. */
public final class OrderReader {
    private static final String ORDERS = """
            SELECT o.id, o.user_id, o.state, o.created_at, COALESCE(SUM(i.quantity), 0) units
            FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
            WHERE o.sale_id = ? GROUP BY o.id, o.user_id, o.state, o.created_at
            """;

    private final Database database;

    public OrderReader(Database database) {
        this.database = database;
    }

    public OrderBook read(SaleId sale) {
        var rows = database.query(
                ORDERS,
                row -> new Row(
                        OrderId.ofBytes(row.getBytes("id")),
                        new UserId(row.getLong("user_id")),
                        OrderState.valueOf(row.getString("state")),
                        row.getInt("units"),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                sale.value());
        var held = database
                .query(
                        "SELECT user_id, quantity FROM sale_user WHERE sale_id = ?",
                        row -> new Quota(new UserId(row.getLong(1)), row.getInt(2)),
                        sale.value())
                .stream()
                .collect(Collectors.toMap(Quota::buyer, Quota::units));
        return new OrderBook(rows, held, stock(sale), releases(sale));
    }

    /** How many orders of the sale have landed, rejected ones included. */
    public int count(SaleId sale) {
        return number("SELECT COUNT(*) FROM orders WHERE sale_id = ?", sale);
    }

    private int releases(SaleId sale) {
        return number("SELECT COUNT(*) FROM stock_releases WHERE sale_id = ?", sale);
    }

    private int number(String sql, SaleId sale) {
        return database.query(sql, row -> row.getInt(1), sale.value()).getFirst();
    }

    private StockRow stock(SaleId sale) {
        return database
                .query(
                        "SELECT total, available, reserved, sold FROM sale_stock WHERE sale_id = ?",
                        row -> new StockRow(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        sale.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> new CannotRun("MySQL holds no stock of sale %s.".formatted(sale)));
    }

    private record Quota(UserId buyer, int units) {}
}
