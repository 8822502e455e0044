package flashsale.persistence;

import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;

public final class JdbcDeadLetters implements DeadLetters {
    /** As many characters as the column has; a longer reason says nothing more. */
    private static final int LONGEST_REASON = 1_000;

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcDeadLetters(DataSource dataSource, InstantSource clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public void keep(DeadLetter letter) {
        // A record that is delivered again is the same record: the first copy stays.
        var insert = new RowInsert(
                "dead_letters (topic, partition_no, record_offset, reason, value, kept_at)",
                " on duplicate key update record_offset = values(record_offset)");
        var reason = Columns.cut(letter.reason(), LONGEST_REASON);
        insert.add(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                reason,
                letter.value(),
                Columns.utc(clock.instant()));
        try {
            transactions.run(connection -> {
                insert.execute(connection);
                return null;
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "Keeping record %s-%d@%d failed".formatted(letter.topic(), letter.partition(), letter.offset()),
                    failure);
        }
    }
}
