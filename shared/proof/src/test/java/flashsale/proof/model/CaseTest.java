package flashsale.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.model.Case.Kind;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseTest {
    static Stream<Case<?>> small() {
        return ProveModel.cases().stream().filter(Case::small);
    }

    /** The short form of make prove-model. */
    @ParameterizedTest
    @MethodSource("small")
    void a_world_breaks_as_expected_and_not_otherwise(Case<?> one) {
        var verdict = one.judge();

        assertThat(verdict.broken()).as(one.name()).containsExactlyInAnyOrderElementsOf(one.expected());
        assertThat(verdict.asExpected()).as(one.name()).isTrue();
    }

    @Test
    void a_name_means_one_world() {
        assertThat(ProveModel.cases()).extracting(Case::name).doesNotHaveDuplicates();
    }

    @Test
    void what_breaks_against_the_expectation_is_a_surprise() {
        assertThat(puzzle(Kind.CONFIGURATION).judge().asExpected()).isFalse();
        assertThat(puzzle(Kind.MUTANT).judge().asExpected()).isFalse();
        assertThat(puzzle(Kind.CONFIGURATION, Jugs.NOT_FOUR).judge().asExpected())
                .isTrue();
        assertThat(puzzle(Kind.MUTANT, Jugs.NOT_FOUR).judge().asExpected()).isTrue();
    }

    @Test
    void what_was_expected_and_does_not_break_is_a_surprise() {
        var both = puzzle(Kind.CONFIGURATION, Jugs.NOT_FOUR, Jugs.NEVER_DRY);

        assertThat(both.judge().asExpected()).isFalse();
    }

    private static Case<Jugs.Filling> puzzle(Kind kind, String... expected) {
        return new Case<>(kind, "jugs", "", new Jugs(false), Set.of(expected), true);
    }
}
