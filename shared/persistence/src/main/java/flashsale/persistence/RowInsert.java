package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One INSERT of many rows. With {@code rewriteBatchedStatements} the driver makes one statement of it. Writing that
 * statement here would cost half as much processor time again, because the driver reads it to find its parameters.
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
        var sql = "insert into " + into + " values " + placeholders(rows.getFirst().length) + onDuplicate;
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** {@code (?, ?, ..)} */
    static String placeholders(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
