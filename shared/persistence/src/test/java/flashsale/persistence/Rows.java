package flashsale.persistence;

import flashsale.domain.sale.SaleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tables, past the code under test. */
record Rows(DataSource dataSource) {
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(Reading<T> reading, String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.of(row));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new AssertionError("Reading the tables failed", failure);
        }
    }

    /** Writes to the tables, past the code under test. */
    void write(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError("Writing to the tables failed", failure);
        }
    }

    /** Takes orders whose books were made wrong on purpose out of the way of tests that come after. */
    void retire(SaleId sale) {
        write("update orders set state = 'REJECTED' where sale_id = ?", sale.value());
    }

    /** The columns of the one row, as text, separated by blanks. */
    String line(String sql, Object... parameters) {
        var lines = read(
                row -> {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    return String.join(" ", columns);
                },
                sql,
                parameters);
        return String.join("; ", lines);
    }
}
