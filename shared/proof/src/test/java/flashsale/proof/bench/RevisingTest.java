package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RevisingTest {
    private static final long MILLIS = 1_000_000;

    private final List<String> asked = new ArrayList<>();
    private final List<Promise<Integer>> unanswered = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final Revising revising = new Revising(
            List.of("1", "2"), 100, this::ask, (product, version, _, _) -> made.add(product + " v" + version), () -> 0);

    private Future<Integer> ask(String product, int version) {
        asked.add(product + " v" + version);
        var answer = Promise.<Integer>promise();
        unanswered.add(answer);
        return answer.future();
    }

    @Test
    void as_many_are_sent_as_the_rate_has_made_due() {
        revising.tick(9 * MILLIS);
        assertThat(asked).isEmpty();

        revising.tick(10 * MILLIS);
        assertThat(asked).containsExactly("1 v1");
    }

    @Test
    void a_product_is_revised_again_only_when_its_new_version_is_known() {
        revising.tick(50 * MILLIS);
        assertThat(asked).containsExactly("1 v1", "2 v1");

        unanswered.getLast().complete(200);
        revising.tick(50 * MILLIS);

        assertThat(asked).containsExactly("1 v1", "2 v1", "2 v2");
        assertThat(made).containsExactly("2 v2");
        assertThat(revising.underWay()).isEqualTo(2);
    }

    @Test
    void a_product_whose_revision_was_refused_is_left_alone() {
        revising.tick(10 * MILLIS);
        unanswered.getFirst().complete(503);
        revising.tick(20 * MILLIS);
        unanswered.getLast().fail("lost");
        revising.tick(1_000 * MILLIS);

        assertThat(asked).containsExactly("1 v1", "2 v1");
        assertThat(revising.refused()).isEqualTo(2);
        assertThat(made).isEmpty();
    }
}
