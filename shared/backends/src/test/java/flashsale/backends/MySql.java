package flashsale.backends;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement on a connection of its own; the first column of what it answers. */
final class MySql {
    private MySql() {}

    static List<String> run(Addresses at, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(at.mysqlJdbcUrl(), at.mysqlUser(), at.mysqlPassword());
                var sql = connection.createStatement()) {
            var answer = new ArrayList<String>();
            if (!sql.execute(statement)) return answer;
            var rows = sql.getResultSet();
            while (rows.next()) answer.add(rows.getString(1));
            return answer;
        }
    }
}
