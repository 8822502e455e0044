package flashsale.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.user.Password;
import flashsale.domain.user.PasswordHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private static final Password PASSWORD = new Password("correct horse battery");

    private final Argon2Passwords passwords = new Argon2Passwords(new SecureRandom());

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(new Password("correct horse battery "), hash))
                .isFalse();
    }

    @Test
    void a_hash_names_its_algorithm_cost_salt_of_16_bytes_and_tag_of_32() {
        assertThat(passwords.hash(PASSWORD).phc())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void the_salt_comes_from_the_randomness_that_was_passed_in() {
        assertThat(new Argon2Passwords(new Random(7)).hash(PASSWORD))
                .isEqualTo(new Argon2Passwords(new Random(7)).hash(PASSWORD));
    }

    /** Made with the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1 -l 32}. */
    @Test
    void a_hash_of_the_reference_implementation_at_another_cost_is_understood() {
        var reference = new PasswordHash(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ" + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(passwords.matches(new Password("password"), reference)).isTrue();
        assertThat(passwords.matches(new Password("differentpassword"), reference))
                .isFalse();
    }

    @Test
    void letters_of_every_alphabet_count() {
        var hash = passwords.hash(new Password("秒杀秒杀秒杀秒杀"));

        assertThat(passwords.matches(new Password("秒杀秒杀秒杀秒杀"), hash)).isTrue();
        assertThat(passwords.matches(new Password("杀秒秒杀秒杀秒杀"), hash)).isFalse();
    }

    @Test
    void a_damaged_hash_is_a_failure_that_tells_nothing_of_itself() {
        assertThatThrownBy(() -> passwords.matches(PASSWORD, new PasswordHash("$argon2i$secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_hash_that_would_take_all_memory_is_refused() {
        var greedy = new PasswordHash(
                "$argon2id$v=19$m=2000000,t=2,p=1$c29tZXNhbHQ" + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThatThrownBy(() -> passwords.matches(PASSWORD, greedy)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_checked_as_slowly_as_somebody() {
        var hash = passwords.hash(PASSWORD);
        passwords.matchNobody(PASSWORD);

        var somebody = fastest(() -> passwords.matches(PASSWORD, hash));
        var nobody = fastest(() -> passwords.matchNobody(PASSWORD));

        assertThat((double) nobody.toNanos() / somebody.toNanos()).isBetween(0.5, 2.0);
    }

    /** The fastest of some runs is what the work costs; the others waited for the machine. */
    private static Duration fastest(Runnable work) {
        var fastest = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            var start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return Duration.ofNanos(fastest);
    }
}
