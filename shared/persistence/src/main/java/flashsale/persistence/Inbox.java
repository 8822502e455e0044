package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Messages from outside that have been acted upon. */
final class Inbox {
    private Inbox() {}

    /** @return false where it was there before */
    static boolean add(Connection connection, String source, String event, Instant now) throws SQLException {
        var insert = new RowInsert("inbox (source, event_id, heard_at)");
        insert.add(source, event, Columns.utc(now));
        try {
            insert.execute(connection);
            return true;
        } catch (SQLException refused) {
            if (Refusal.of(refused) == Refusal.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
