package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One INSERT of many rows: a batch costs one round trip per table, whatever the driver is configured to do with
 * batches.
 */
final class RowInsert {
    private final String into;
    private final String onDuplicate;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param into for example {@code t (a, b)}: the table and its columns */
    RowInsert(String into) {
        this(into, "");
    }

    RowInsert(String into, String onDuplicate) {
        this.into = into;
        this.onDuplicate = onDuplicate;
    }

    /** One value for each column. */
    void add(Object... values) {
        rows.add(values);
    }

    /** Does nothing where there is no row. */
    void execute(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql())) {
            int position = 0;
            for (var row : rows) {
                for (var value : row) {
                    statement.setObject(++position, value);
                }
            }
            statement.executeUpdate();
        }
    }

    private String sql() {
        var row = placeholders(rows.getFirst().length);
        return "insert into " + into + " values " + String.join(", ", Collections.nCopies(rows.size(), row))
                + onDuplicate;
    }

    /** {@code (?, ?, ..)} */
    static String placeholders(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
