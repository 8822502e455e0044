package flashsale.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.DeadLetter;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class JdbcDeadLettersTest {
    private static final String KEPT = "select reason, value, kept_at from dead_letters where topic = ?";

    private final DataSource dataSource = TestBackends.mysql();
    private final Rows rows = new Rows(dataSource);
    private final JdbcDeadLetters letters = new JdbcDeadLetters(dataSource, new ManualClock());
    private final String topic = "topic-" + Samples.unique();

    @Test
    void a_record_is_kept_as_it_came() {
        letters.keep(letter(7, "not JSON", "{秒杀"));

        assertThat(rows.line(KEPT, topic)).isEqualTo("not JSON {秒杀 2026-11-11 12:00:00");
    }

    @Test
    void a_record_that_comes_again_is_kept_once() {
        letters.keep(letter(7, "first", "a"));
        letters.keep(letter(7, "second", "a"));
        letters.keep(letter(8, "other", "b"));

        assertThat(rows.line("select reason from dead_letters where topic = ? order by record_offset", topic))
                .isEqualTo("first; other");
    }

    @Test
    void a_reason_of_any_length_is_cut_to_what_the_column_holds() {
        letters.keep(letter(7, "x".repeat(5_000), ""));

        assertThat(rows.line("select length(reason) from dead_letters where topic = ?", topic))
                .isEqualTo("1000");
    }

    private DeadLetter letter(long offset, String reason, String value) {
        return new DeadLetter(topic, 3, offset, reason, value.getBytes(UTF_8));
    }
}
