package flashsale.local.kafka;

import static flashsale.local.kafka.Records.mapping;
import static flashsale.local.kafka.Records.names;
import static flashsale.local.kafka.Records.run;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.template.Trigger.KafkaMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class RetryRulesTest {
    private static final BatchResult FAILED = new BatchResult.Failed("broken");

    private final RetryRules halving = new RetryRules(mapping(true, 2));
    private final RetryRules whole = new RetryRules(mapping(false, 2));

    private static BatchResult failedFrom(String partition, long offset) {
        return new BatchResult.FailedFrom(Map.of(partition, offset));
    }

    private static List<List<String>> again(Verdict verdict) {
        return verdict.again().stream().map(work -> names(work.records())).toList();
    }

    @Test
    void a_batch_that_is_done_leaves_nothing() {
        assertThat(halving.judge(new Work(run(0, 1, 3)), new BatchResult.Done()))
                .isEqualTo(Verdict.done());
    }

    @Test
    void a_partition_resumes_from_the_failed_offset_and_the_others_are_done() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(run(0, 15, 17));
        records.addAll(run(3, 102, 103));

        Verdict verdict = halving.judge(new Work(records), failedFrom("purchases.v1-0", 16));

        assertThat(again(verdict)).containsExactly(List.of("0@16", "0@17"));
        assertThat(verdict.dead()).isEmpty();
    }

    @Test
    void the_same_head_failing_again_and_again_is_given_up_alone() {
        Work work = new Work(run(0, 16, 18));

        Verdict first = halving.judge(work, failedFrom("purchases.v1-0", 16));
        Verdict second = halving.judge(first.again().getFirst(), failedFrom("purchases.v1-0", 16));
        Verdict third = halving.judge(second.again().getFirst(), failedFrom("purchases.v1-0", 16));

        assertThat(again(second)).containsExactly(List.of("0@16", "0@17", "0@18"));
        assertThat(names(third.dead())).containsExactly("0@16");
        assertThat(again(third)).containsExactly(List.of("0@17", "0@18"));
        assertThat(third.again().getFirst().failures()).isZero();
    }

    @Test
    void without_bisect_everything_from_the_head_on_is_given_up() {
        Verdict verdict = whole.judge(new Work(run(0, 16, 18), 2), failedFrom("purchases.v1-0", 16));

        assertThat(names(verdict.dead())).containsExactly("0@16", "0@17", "0@18");
        assertThat(verdict.again()).isEmpty();
    }

    @Test
    void progress_starts_the_count_anew() {
        Verdict verdict = halving.judge(new Work(run(0, 16, 18), 2), failedFrom("purchases.v1-0", 18));

        assertThat(again(verdict)).containsExactly(List.of("0@18"));
        assertThat(verdict.again().getFirst().failures()).isEqualTo(1);
    }

    @Test
    void an_answer_about_something_else_fails_the_whole_batch() {
        assertThat(again(whole.judge(new Work(run(0, 1, 2)), failedFrom("purchases.v1-7", 1))))
                .containsExactly(List.of("0@1", "0@2"));
        assertThat(again(whole.judge(new Work(run(0, 1, 2)), failedFrom("purchases.v1-0", 99))))
                .containsExactly(List.of("0@1", "0@2"));
    }

    @Test
    void a_failed_batch_is_halved_in_order_without_using_up_an_attempt() {
        Verdict verdict = halving.judge(new Work(run(0, 1, 5), 1), FAILED);

        assertThat(again(verdict)).containsExactly(List.of("0@1", "0@2"), List.of("0@3", "0@4", "0@5"));
        assertThat(verdict.again())
                .allSatisfy(work -> assertThat(work.failures()).isEqualTo(1));
    }

    @Test
    void one_record_that_keeps_failing_is_given_up_after_its_retries() {
        Work work = new Work(run(0, 7, 7));

        Work second = halving.judge(work, FAILED).again().getFirst();
        Work third = halving.judge(second, FAILED).again().getFirst();
        Verdict last = halving.judge(third, FAILED);

        assertThat(last.again()).isEmpty();
        assertThat(names(last.dead())).containsExactly("0@7");
    }

    @Test
    void retries_without_end_never_give_up() {
        var forEver = new RetryRules(mapping(true, KafkaMapping.FOR_EVER));

        assertThat(forEver.judge(new Work(run(0, 7, 7), 1_000), FAILED).dead()).isEmpty();
        assertThat(forEver.judge(new Work(run(0, 7, 7), 1_000), failedFrom("purchases.v1-0", 7))
                        .dead())
                .isEmpty();
    }

    @Test
    void a_batch_the_function_never_saw_is_offered_again_as_it_was() {
        Work work = new Work(run(0, 1, 4), 2);

        Verdict verdict = halving.judge(work, new BatchResult.NotTaken());

        assertThat(verdict.again()).containsExactly(work);
        assertThat(verdict.dead()).isEmpty();
    }
}
