package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTagTest {
    @Test
    void the_tag_of_a_version_asks_for_that_version() {
        assertThat(VersionTag.of(3)).isEqualTo("\"v3\"");
        assertThat(VersionTag.required(List.of(VersionTag.of(3)))).isEqualTo(3);
        assertThat(VersionTag.required(List.of(" \"v999999999\" "))).isEqualTo(999_999_999);
    }

    @Test
    void whoever_does_not_say_which_version_is_asked_to() {
        assertThat(refused(List.of())).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
    }

    @Test
    void what_no_answer_has_shown_is_refused() {
        for (var tag :
                new String[] {"*", "v3", "\"3\"", "\"v0\"", "\"v-1\"", "\"v03\"", "W/\"v3\"", "\"v9999999999\"", ""}) {
            assertThat(refused(List.of(tag))).as(tag).isEqualTo(ProblemType.INVALID_REQUEST);
        }
        assertThat(refused(List.of("\"v1\"", "\"v2\""))).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused(List.of("\"v1\", \"v2\""))).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    private static ProblemType refused(List<String> ifMatch) {
        var refusal = new ProblemType[1];
        assertThatThrownBy(() -> VersionTag.required(ifMatch))
                .isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown.type());
        return refusal[0];
    }
}
