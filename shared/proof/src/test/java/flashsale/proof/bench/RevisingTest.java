package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.Seen;
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
    private final Revising revising = revising(1);

    private Revising revising(int together) {
        return new Revising(
                List.of(new Listed("1", "one"), new Listed("2", "two")),
                100,
                together,
                this::ask,
                (product, version, _, _) -> made.add(product.id() + " v" + version),
                () -> 0);
    }

    private Future<Integer> ask(List<Seen> products) {
        products.forEach(seen -> asked.add(seen.product().id() + " v" + seen.version()));
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

        unanswered.getLast().complete(1);
        revising.tick(50 * MILLIS);

        assertThat(asked).containsExactly("1 v1", "2 v1", "2 v2");
        assertThat(made).containsExactly("2 v2");
        assertThat(revising.underWay()).isEqualTo(2);
    }

    @Test
    void those_of_one_import_are_sent_when_all_of_them_are_due() {
        var importing = revising(2);

        importing.tick(19 * MILLIS);
        assertThat(asked).isEmpty();
        importing.tick(20 * MILLIS);
        assertThat(asked).containsExactly("1 v1", "2 v1");
        unanswered.getFirst().complete(2);

        assertThat(made).containsExactly("1 v2", "2 v2");
    }

    @Test
    void an_import_that_revised_only_some_counts_as_refused() {
        var importing = revising(2);
        importing.tick(20 * MILLIS);

        unanswered.getFirst().complete(1);

        assertThat(importing.refused()).isEqualTo(2);
        assertThat(made).isEmpty();
    }

    @Test
    void a_product_whose_revision_was_refused_is_left_alone() {
        revising.tick(10 * MILLIS);
        unanswered.getFirst().complete(0);
        revising.tick(20 * MILLIS);
        unanswered.getLast().fail("lost");
        revising.tick(1_000 * MILLIS);

        assertThat(asked).containsExactly("1 v1", "2 v1");
        assertThat(revising.refused()).isEqualTo(2);
        assertThat(made).isEmpty();
    }
}
