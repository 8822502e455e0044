package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Deletes rows that nobody asks for any more, the oldest first. Safe for any number of processes at once. */
public final class JdbcCleaning {
    /** No provider repeats a message for longer, and one that did would find its payment decided. */
    static final Duration KEEP_INBOX = Duration.ofDays(30);

    /** The accounts of a year, and a month to close them. */
    static final Duration KEEP_REFUNDS = Duration.ofDays(400);

    private static final String INBOX = "delete from inbox where heard_at < ? order by heard_at limit ?";

    /** A refund is done after it was due, so the first condition finds the few that the second one is about. */
    private static final String REFUNDS = """
        delete from refunds where state = 'DONE' and next_at < ? and done_at < ? order by next_at limit ?\
        """;

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcCleaning(DataSource dataSource, InstantSource clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    /**
     * @param limit of each kind
     * @return how many rows were deleted
     */
    public int run(int limit) {
        var now = clock.instant();
        return transactions.repeat("Deleting heard messages", connection -> inbox(connection, now, limit))
                + transactions.repeat("Deleting old refunds", connection -> refunds(connection, now, limit));
    }

    private static int inbox(Connection connection, Instant now, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(INBOX)) {
            statement.setObject(1, Columns.utc(now.minus(KEEP_INBOX)));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }

    private static int refunds(Connection connection, Instant now, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(REFUNDS)) {
            var oldest = Columns.utc(now.minus(KEEP_REFUNDS));
            statement.setObject(1, oldest);
            statement.setObject(2, oldest);
            statement.setInt(3, limit);
            return statement.executeUpdate();
        }
    }
}
