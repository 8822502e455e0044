package flashsale.local.kafka;

import static flashsale.local.kafka.Records.mapping;
import static flashsale.local.kafka.Records.names;
import static flashsale.local.kafka.Records.record;
import static flashsale.local.kafka.Records.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchingTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void without_a_window_what_is_there_goes_at_once() {
        var batching = new Batching(mapping(10, Duration.ZERO), Batching.LARGEST_EVENT);
        assertThat(batching.patience(0, SECOND)).isEqualTo(SECOND);

        batching.add(run(0, 1, 3), 5);

        assertThat(batching.patience(5, SECOND)).isZero();
        assertThat(names(batching.take(5))).containsExactly("0@1", "0@2", "0@3");
        assertThat(batching.take(5)).isEmpty();
    }

    @Test
    void a_window_begins_with_the_first_record_and_ends_on_time() {
        var batching = new Batching(mapping(10, Duration.ofSeconds(1)), Batching.LARGEST_EVENT);
        batching.add(run(0, 1, 1), 5);
        batching.add(run(0, 2, 2), SECOND / 2);

        assertThat(batching.patience(SECOND, 0)).isEqualTo(5);
        assertThat(batching.patience(SECOND + 5, 0)).isZero();
    }

    @Test
    void a_full_batch_does_not_wait_and_what_is_too_much_waits_for_the_next() {
        var batching = new Batching(mapping(2, Duration.ofSeconds(1)), Batching.LARGEST_EVENT);
        batching.add(run(0, 1, 3), 0);

        assertThat(batching.patience(0, SECOND)).isZero();
        assertThat(names(batching.take(0))).containsExactly("0@1", "0@2");
        assertThat(names(batching.take(0))).containsExactly("0@3");
    }

    @Test
    void a_batch_holds_no_more_than_an_event_may() {
        int one = KafkaEvents.bound(record(0, 1));
        var batching = new Batching(mapping(100, Duration.ofSeconds(1)), 2 * one);
        batching.add(run(0, 1, 3), 0);

        assertThat(batching.patience(0, SECOND)).isZero();
        assertThat(names(batching.take(0))).containsExactly("0@1", "0@2");
    }

    @Test
    void a_record_beyond_every_limit_goes_alone() {
        var batching = new Batching(mapping(100, Duration.ZERO), 1_000);
        batching.add(List.of(record(0, 1, "x".repeat(5_000)), record(0, 2)), 0);

        assertThat(names(batching.take(0))).containsExactly("0@1");
        assertThat(names(batching.take(0))).containsExactly("0@2");
    }
}
