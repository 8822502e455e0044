package flashsale.proof.shop;

import flashsale.proof.visit.VisitBooks.Row;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads products out of MySQL. */
public final class CatalogueReader {
    private final Database database;

    public CatalogueReader(Database database) {
        this.database = database;
    }

    /** By id; those that are not there are not in it. */
    public Map<String, Row> read(Collection<String> products) {
        var places = products.stream().map(_ -> "?").collect(Collectors.joining(", "));
        var ids = products.stream().map(Long::valueOf).toArray(Object[]::new);
        return database
                .query(
                        "SELECT id, version, price_minor FROM products WHERE id IN (" + places + ")",
                        row -> Map.entry(row.getString(1), new Row(row.getInt(2), row.getLong(3))),
                        ids)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
