package flashsale.proof.sim.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.proof.sim.store.ScriptText;
import org.junit.jupiter.api.Test;

class MutantsTest {
    @Test
    void every_edit_of_a_script_applies_to_it_and_to_no_other() {
        var edited = ScriptEdit.of("name", "says", "release", "if state == 'X' then return 0 end", "")
                .edit()
                .apply(ScriptText.of("release"));

        assertThat(edited).doesNotContain("if state == 'X'").contains("redis.call('HINCRBY', KEYS[1], 'av', quantity)");
        assertThat(Mutants.all())
                .hasSizeGreaterThan(20)
                .extracting(Mutant::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_edit_of_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> ScriptEdit.of("name", "says", "release", "no such text", ""))
                .hasMessageContaining("release.lua does not have this once");
        assertThatThrownBy(() -> ScriptEdit.of("name", "says", "release", "redis.call", ""))
                .hasMessageContaining("release.lua does not have this once");
    }
}
