package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.product.Category;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Many products at once; single ones are {@link ProductRow}s. */
final class ProductTable {
    private static final String COLUMNS = "sku, name, description, price_minor, currency, category, images,"
            + " attributes, status, version, created_at, changed_at";
    private static final String SELECT = "select id, " + COLUMNS + " from products where %s in %s order by id%s";
    private static final String SHOWN_BY_NAME = "select id, " + COLUMNS
            + " from products where status = 'ACTIVE' and name_folded like ? escape '!' order by id limit ?";
    private static final String UPDATE = """
            update products set name = ?, description = ?, price_minor = ?, currency = ?, category = ?, images = ?,
            attributes = ?, status = ?, changed_at = ?, version = version + 1 where id = ? and version = ?""";
    private static final int FIRST_VERSION = 1;

    private ProductTable() {}

    /** Unknown ones are left out. */
    static Map<ProductId, Product> byId(Connection connection, Collection<ProductId> ids) throws SQLException {
        return read(connection, "id", ids.stream().map(ProductId::value).toList(), "", Product::id);
    }

    /** Nobody else changes them until the transaction ends; unknown ones are left out. */
    static Map<Sku, Product> lockBySku(Connection connection, Collection<Sku> skus) throws SQLException {
        return read(connection, "sku", skus.stream().map(Sku::value).toList(), " for update", Product::sku);
    }

    /** @param pattern of the folded name, with the escape character that the statement names */
    static List<Product> shownByName(Connection connection, String pattern, int limit) throws SQLException {
        var found = new ArrayList<Product>();
        try (var statement = connection.prepareStatement(SHOWN_BY_NAME)) {
            statement.setString(1, pattern);
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(product(row));
                }
            }
        }
        return found;
    }

    private static <K> Map<K, Product> read(
            Connection connection, String column, List<?> values, String lock, Function<Product, K> key)
            throws SQLException {
        var found = new LinkedHashMap<K, Product>();
        if (values.isEmpty()) {
            return found;
        }
        var sql = SELECT.formatted(column, RowInsert.placeholders(values.size()), lock);
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var product = product(row);
                    found.put(key.apply(product), product);
                }
            }
        }
        return found;
    }

    private static Product product(ResultSet row) throws SQLException {
        var details = new ProductDetails(
                Optional.ofNullable(row.getString("category")).map(Category::new),
                ProductDocument.images(row.getString("images")),
                ProductDocument.attributes(row.getString("attributes")));
        var content = new ProductContent(
                new ProductText(row.getString("name"), row.getString("description")),
                Money.of(row.getLong("price_minor"), row.getString("currency")),
                details,
                ProductStatus.valueOf(row.getString("status")));
        var createdAt = Columns.instant(row.getObject("created_at", LocalDateTime.class));
        var changedAt = row.getObject("changed_at", LocalDateTime.class);
        return new Product(
                new ProductId(row.getLong("id")),
                new Sku(row.getString("sku")),
                content,
                row.getInt("version"),
                createdAt,
                changedAt == null ? createdAt : Columns.instant(changedAt));
    }

    static void insert(Connection connection, List<NewProduct> products) throws SQLException {
        var insert = new RowInsert("products (" + COLUMNS + ")");
        for (var product : products) {
            var content = product.content();
            var at = Columns.utc(product.createdAt());
            insert.add(
                    product.sku().value(),
                    content.text().name(),
                    content.text().description(),
                    content.price().minor(),
                    content.price().currency().getCurrencyCode(),
                    content.details().category().map(Category::path).orElse(null),
                    ProductDocument.ofImages(content.details().images()),
                    ProductDocument.ofAttributes(content.details().attributes()),
                    content.status().name(),
                    FIRST_VERSION,
                    at,
                    at);
        }
        insert.execute(connection);
    }

    /** @param changes products as they were read, in this transaction and locked, and what they are to become */
    static void update(Connection connection, Map<Product, NewProduct> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(UPDATE)) {
            for (var change : changes.entrySet()) {
                var content = change.getValue().content();
                statement.setString(1, content.text().name());
                statement.setString(2, content.text().description());
                statement.setLong(3, content.price().minor());
                statement.setString(4, content.price().currency().getCurrencyCode());
                statement.setString(
                        5, content.details().category().map(Category::path).orElse(null));
                statement.setString(
                        6, ProductDocument.ofImages(content.details().images()));
                statement.setString(
                        7, ProductDocument.ofAttributes(content.details().attributes()));
                statement.setString(8, content.status().name());
                statement.setObject(9, Columns.utc(change.getValue().createdAt()));
                statement.setLong(10, change.getKey().id().value());
                statement.setInt(11, change.getKey().version());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
