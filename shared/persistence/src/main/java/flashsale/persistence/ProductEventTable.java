package flashsale.persistence;

import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.persistence.ProductEventTable.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The outbox of product changes: which versions are to be told. What is told is the product's row. */
final class ProductEventTable implements OutboxRelay.Table<ProductId, Event> {
    private static final String LOCK_OLDEST =
            "select id, product_id, version, trace from product_events order by id limit ? for update skip locked";
    private static final String FIRST =
            "select product_id, min(id) as first from product_events where product_id in %s group by product_id";

    /** @param version that is told by it; the change may be of a later one */
    record Event(long id, int version, ProductChange change) {}

    private record Key(long id, ProductId product, int version, String trace) {}

    /** @param trace of the step that has changed them */
    static void insert(Connection connection, Collection<Product> products, String trace) throws SQLException {
        var insert = new RowInsert("product_events (product_id, version, trace)");
        products.forEach(product -> insert.add(product.id().value(), product.version(), TraceText.fitting(trace)));
        insert.execute(connection);
    }

    @Override
    public List<Event> lockOldest(Connection connection, int limit) throws SQLException {
        var keys = lockedKeys(connection, limit);
        // A statement of its own, after the lock: it sees whatever was committed before.
        var ids = keys.stream().map(Key::product).distinct().toList();
        var products = ProductTable.byId(connection, ids);
        var free = FreeUnits.read(connection, ids);
        return keys.stream()
                .map(key -> new Event(
                        key.id(),
                        key.version(),
                        new ProductChange(products.get(key.product()), free.of(key.product()), key.trace())))
                .toList();
    }

    private static List<Key> lockedKeys(Connection connection, int limit) throws SQLException {
        var keys = new ArrayList<Key>();
        try (var statement = connection.prepareStatement(LOCK_OLDEST)) {
            statement.setInt(1, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new Key(
                            row.getLong("id"),
                            new ProductId(row.getLong("product_id")),
                            row.getInt("version"),
                            row.getString("trace")));
                }
            }
        }
        return keys;
    }

    @Override
    public Map<ProductId, Long> first(Connection connection, Collection<ProductId> products) throws SQLException {
        var first = new HashMap<ProductId, Long>();
        var ids = new TreeSet<>(products.stream().map(ProductId::value).toList());
        try (var statement = connection.prepareStatement(FIRST.formatted(RowInsert.placeholders(ids.size())))) {
            int position = 0;
            for (long id : ids) {
                statement.setLong(++position, id);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    first.put(new ProductId(row.getLong("product_id")), row.getLong("first"));
                }
            }
        }
        return first;
    }

    /** One by one: a list of ids may be looked for by a scan of the table, which waits for what others have in hand. */
    @Override
    public void delete(Connection connection, List<Event> events) throws SQLException {
        try (var statement = connection.prepareStatement("delete from product_events where id = ?")) {
            for (var event : events) {
                statement.setLong(1, event.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        ToldStockTable.put(connection, events.stream().map(Event::change).toList());
    }

    @Override
    public ProductId subject(Event event) {
        return event.change().product().id();
    }

    @Override
    public long id(Event event) {
        return event.id();
    }

    @Override
    public int version(Event event) {
        return event.version();
    }
}
