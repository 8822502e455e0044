package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.testing.LifeContract;
import flashsale.testing.Samples;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class JdbcCleaningTest extends LifeContract {
    private static final int EVERYTHING = 100_000;
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final DataSource dataSource;
    private final Rows rows;

    @Inject
    JdbcCleaningTest(DataSource dataSource) {
        this.dataSource = dataSource;
        this.rows = new Rows(dataSource);
    }

    @Override
    protected ShopUnderTest shop() {
        return new JdbcShop(dataSource, clock);
    }

    private int clean(int limit) {
        return new JdbcCleaning(dataSource, clock).run(limit);
    }

    private String count(String table, String column, Object value) {
        return rows.line("select count(*) from %s where %s = ?".formatted(table, column), value);
    }

    @Test
    void messages_are_forgotten_after_a_month_and_so_many_at_a_time() {
        clean(EVERYTHING);
        var provider = "provider-" + Samples.unique();
        for (int i = 0; i < 3; i++) {
            shop().payments().firstHeard(provider, "evt-" + i);
        }
        clock.advance(JdbcCleaning.KEEP_INBOX);
        assertThat(count("inbox", "source", provider)).isEqualTo("3");
        clean(EVERYTHING);
        assertThat(count("inbox", "source", provider)).isEqualTo("3");

        clock.advance(A_MOMENT);

        assertThat(clean(2)).isEqualTo(2);
        assertThat(clean(2)).isEqualTo(1);
        assertThat(count("inbox", "source", provider)).isEqualTo("0");
    }

    @Test
    void a_refund_is_kept_for_more_than_a_year_after_it_is_done_and_for_ever_before() {
        var done = "done-" + Samples.unique();
        var due = "due-" + Samples.unique();
        refund(done, "DONE");
        refund(due, "DUE");
        clock.advance(JdbcCleaning.KEEP_REFUNDS);
        clean(EVERYTHING);
        assertThat(count("refunds", "reason", done)).isEqualTo("1");

        clock.advance(A_MOMENT);
        clean(EVERYTHING);

        assertThat(count("refunds", "reason", done)).isEqualTo("0");
        assertThat(count("refunds", "reason", due)).isEqualTo("1");
        rows.write("delete from refunds where reason = ?", due);
    }

    private void refund(String reason, String state) {
        var order = landed().order().toBytes();
        var intent = "%032d".formatted(Samples.unique());
        var at = Columns.utc(clock.instant());
        rows.write(
                "insert into payment_intents values (?, ?, 'CARD', 'tok', 1, 'CNY', 'CAPTURED', '', '', ?, ?, ?)",
                intent,
                order,
                at,
                at,
                at);
        rows.write(
                "insert into refunds values (?, ?, 'UNWANTED', ?, 1, 'CNY', '', ?, 0, ?, '', '', ?, ?)",
                intent,
                order,
                reason,
                state,
                at,
                at,
                state.equals("DONE") ? at : null);
    }
}
