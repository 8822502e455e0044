package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** The rows of {@code sales} and {@code sale_stock} that are the stock of one product for ordinary orders. */
final class StandingPoolTable {
    /** The shared lock keeps the epoch until the commit, as it does for landings (SaleTable). */
    private static final String FIND = "select id, epoch from sales where standing_product_id = ? lock in share mode";

    private static final String EPOCH = "select epoch from sales where id = ? lock in share mode";
    private static final String PRODUCT = "select price_minor, currency from products where id = ?";
    private static final String CREATE = """
        insert into sales (kind, standing_product_id, product_id, price_minor, currency, stock, per_buyer,
          opens_at, closes_at, pay_within_millis, status, epoch, configuration, version, created_at)
        values ('STANDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LOADING', 1, 1, 1, ?)\
        """;
    private static final String CREATE_STOCK =
            "insert into sale_stock (sale_id, total, available, reserved, sold) values (?, 0, 0, 0, 0)";
    private static final String CHANGE = """
        update sale_stock set total = total + ?, available = available + ?
        where sale_id = ? and total + ? <= ?\
        """;
    private static final String TOTAL = "select total from sale_stock where sale_id = ?";

    private StandingPoolTable() {}

    record Pool(SaleId id, int epoch) {}

    static Optional<Pool> lock(Connection connection, ProductId product) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, product.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Pool(new SaleId(row.getLong("id")), row.getInt("epoch")))
                        : Optional.empty();
            }
        }
    }

    static int lockEpoch(Connection connection, SaleId pool) throws SQLException {
        return number(connection, EPOCH, pool);
    }

    /** Empty where nobody knows the product. */
    static Optional<Money> price(Connection connection, ProductId product) throws SQLException {
        try (var statement = connection.prepareStatement(PRODUCT)) {
            statement.setLong(1, product.value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(Money.of(row.getLong("price_minor"), row.getString("currency")))
                        : Optional.empty();
            }
        }
    }

    /** @throws SQLException with {@link Refusal#DUPLICATE_KEY} where somebody else has been faster */
    static Pool create(Connection connection, SaleRules rules, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(CREATE, Statement.RETURN_GENERATED_KEYS)) {
            int position = 0;
            statement.setLong(++position, rules.product().value());
            statement.setLong(++position, rules.product().value());
            statement.setLong(++position, rules.price().minor());
            statement.setString(++position, rules.price().currency().getCurrencyCode());
            statement.setInt(++position, rules.stock());
            statement.setInt(++position, rules.perBuyer());
            statement.setObject(++position, Columns.utc(rules.window().opensAt()));
            statement.setObject(++position, Columns.utc(rules.window().closesAt()));
            statement.setLong(++position, rules.payWithin().toMillis());
            statement.setObject(++position, Columns.utc(now));
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                var pool = new SaleId(keys.getLong(1));
                createStock(connection, pool);
                return new Pool(pool, 1);
            }
        }
    }

    private static void createStock(Connection connection, SaleId pool) throws SQLException {
        try (var statement = connection.prepareStatement(CREATE_STOCK)) {
            statement.setLong(1, pool.value());
            statement.executeUpdate();
        }
    }

    /** @return false where the pool would become too large: nothing was changed */
    static boolean change(Connection connection, SaleId pool, int delta) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGE)) {
            statement.setInt(1, delta);
            statement.setInt(2, delta);
            statement.setLong(3, pool.value());
            statement.setInt(4, delta);
            statement.setInt(5, SaleRules.LARGEST_STOCK);
            return statement.executeUpdate() == 1;
        }
    }

    static int total(Connection connection, SaleId pool) throws SQLException {
        return number(connection, TOTAL, pool);
    }

    private static int number(Connection connection, String sql, SaleId pool) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, pool.value());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Pool %s has no row".formatted(pool));
                }
                return row.getInt(1);
            }
        }
    }
}
