package flashsale.persistence;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Verdict;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The ledger's own rows. */
final class AdjustmentTable {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = """
        select number, id, sale_id, product_id, delta, reason, admin_id, state, epoch, free, created_at
        from stock_adjustments where\s\
        """;
    private static final String INSERT = """
        insert into stock_adjustments
          (id, sale_id, product_id, delta, reason, admin_id, state, epoch, free, created_at)
        values (?, ?, ?, ?, ?, ?, 'PENDING', ?, 0, ?)\
        """;
    private static final String END =
            "update stock_adjustments set state = ?, epoch = ?, free = ?, ended_at = ? where number = ?";

    private AdjustmentTable() {}

    static Optional<StockAdjustment> find(Connection connection, AdjustmentId id) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + "id = ?")) {
            statement.setBytes(1, HEX.parseHex(id.value()));
            return read(statement).stream().findFirst();
        }
    }

    static StockAdjustment lock(Connection connection, long number) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + "number = ? for update")) {
            statement.setLong(1, number);
            return read(statement).getFirst();
        }
    }

    static List<StockAdjustment> pending(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + "state = 'PENDING' order by number limit ?")) {
            statement.setInt(1, limit);
            return read(statement);
        }
    }

    static List<StockAdjustment> page(Connection connection, ProductId product, long before, int limit)
            throws SQLException {
        var which = SELECT + "product_id = ? and number < ? order by number desc limit ?";
        try (var statement = connection.prepareStatement(which)) {
            statement.setLong(1, product.value());
            statement.setLong(2, before);
            statement.setInt(3, limit);
            return read(statement);
        }
    }

    /** @throws SQLException with {@link Refusal#DUPLICATE_KEY} where somebody else has been faster */
    static StockAdjustment insert(Connection connection, Wish wish, StandingPoolTable.Pool pool, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            int position = 0;
            statement.setBytes(++position, HEX.parseHex(wish.id().value()));
            statement.setLong(++position, pool.id().value());
            statement.setLong(++position, wish.product().value());
            statement.setInt(++position, wish.delta());
            statement.setString(++position, wish.reason());
            statement.setLong(++position, wish.by().value());
            statement.setInt(++position, pool.epoch());
            statement.setObject(++position, Columns.utc(now));
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return new StockAdjustment(
                        keys.getLong(1), wish, pool.id(), State.PENDING, pool.epoch(), 0, Columns.stored(now));
            }
        }
    }

    static StockAdjustment end(Connection connection, StockAdjustment pending, int epoch, Verdict verdict, Instant now)
            throws SQLException {
        var ended = pending.ended(verdict, epoch);
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, ended.state().name());
            statement.setInt(2, ended.epoch());
            statement.setInt(3, ended.free());
            statement.setObject(4, Columns.utc(now));
            statement.setLong(5, ended.number());
            statement.executeUpdate();
        }
        return ended;
    }

    private static List<StockAdjustment> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<StockAdjustment>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                found.add(adjustment(row));
            }
        }
        return found;
    }

    private static StockAdjustment adjustment(ResultSet row) throws SQLException {
        var wish = new Wish(
                new AdjustmentId(HEX.formatHex(row.getBytes("id"))),
                new ProductId(row.getLong("product_id")),
                row.getInt("delta"),
                row.getString("reason"),
                new UserId(row.getLong("admin_id")));
        return new StockAdjustment(
                row.getLong("number"),
                wish,
                new SaleId(row.getLong("sale_id")),
                State.valueOf(row.getString("state")),
                row.getInt("epoch"),
                row.getInt("free"),
                Columns.instant(row.getObject("created_at", LocalDateTime.class)));
    }
}
