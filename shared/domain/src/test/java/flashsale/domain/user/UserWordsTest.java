package flashsale.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserWordsTest {
    @Test
    void names_and_addresses_are_the_same_in_any_case() {
        assertThat(new Username("Ann")).isEqualTo(new Username("ann"));
        assertThat(new Email("Ann@Example.COM")).isEqualTo(new Email("ann@example.com"));
    }

    @Test
    void what_is_no_name_is_refused() {
        for (var text : new String[] {"", "ab", "-ann", "ann smith", "x".repeat(33)}) {
            assertThatThrownBy(() -> new Username(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_no_address_is_refused() {
        for (var text : new String[] {"", "ann", "ann@", "@example.com", "ann@example", "a b@example.com"}) {
            assertThatThrownBy(() -> new Email(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_password_has_8_to_128_characters_however_they_are_encoded() {
        assertThat(new Password("😀".repeat(8))).isNotNull();
        assertThat(new Password("x".repeat(128))).isNotNull();
        assertThatThrownBy(() -> new Password("😀".repeat(7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Password("x".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secrets_are_never_printed() {
        var token = SessionToken.draw(new SplittableRandom(1));

        assertThat(new Password("correct horse").toString()).doesNotContain("horse");
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(new PasswordHash("$argon2id$secret").toString()).doesNotContain("secret");
    }

    @Test
    void a_drawn_token_is_a_token_and_its_digest_does_not_show_it() {
        var token = SessionToken.draw(new SplittableRandom(1));

        assertThat(new SessionToken(token.value())).isEqualTo(token);
        assertThat(token.digest()).matches("[0-9a-f]{64}").doesNotContain(token.value());
    }
}
