package flashsale.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.runtime.Outcome;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchResultTest {
    private static BatchResult answered(String payload) {
        return BatchResult.of(new Outcome.Answered(Buffer.buffer(payload)), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}"})
    void no_failures_means_done(String payload) {
        assertThat(answered(payload)).isEqualTo(new BatchResult.Done());
    }

    @Test
    void the_lowest_failed_offset_of_each_partition_counts() {
        assertThat(answered("""
                {"batchItemFailures":[
                  {"itemIdentifier":{"partition":"purchases.v1-0","offset":17}},
                  {"itemIdentifier":{"offset":16,"partition":"purchases.v1-0"}},
                  {"itemIdentifier":{"partition":"purchases.v1-3","offset":102}}]}"""))
                .isEqualTo(new BatchResult.FailedFrom(Map.of("purchases.v1-0", 16L, "purchases.v1-3", 102L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[1]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"17\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"purchases.v1-0\"}}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"p-0\",\"offset\":\"17\"}}]}",
                "{\"batchItemFailures\":["
            })
    void an_answer_that_cannot_be_understood_says_nothing_is_done(String payload) {
        assertThat(answered(payload)).isInstanceOf(BatchResult.Failed.class);
    }

    @Test
    void without_partial_answers_every_answer_means_done() {
        assertThat(BatchResult.of(new Outcome.Answered(Buffer.buffer("nonsense")), false))
                .isEqualTo(new BatchResult.Done());
    }

    @Test
    void every_other_outcome_is_a_failure_or_was_never_seen() {
        assertThat(BatchResult.of(new Outcome.FunctionError("T", "m"), true)).isInstanceOf(BatchResult.Failed.class);
        assertThat(BatchResult.of(new Outcome.Crashed("status 1"), true)).isInstanceOf(BatchResult.Failed.class);
        assertThat(BatchResult.of(new Outcome.TimedOut(Duration.ofSeconds(1)), true))
                .isInstanceOf(BatchResult.Failed.class);
        assertThat(BatchResult.of(new Outcome.Refused(), true)).isEqualTo(new BatchResult.NotTaken());
        assertThat(BatchResult.of(new Outcome.TooLate(), true)).isEqualTo(new BatchResult.NotTaken());
    }
}
