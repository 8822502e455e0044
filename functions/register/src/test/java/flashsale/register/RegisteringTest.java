package flashsale.register;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.Email;
import flashsale.domain.user.Password;
import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.Username;
import flashsale.security.Argon2Passwords;
import flashsale.testing.InMemoryUsers;
import flashsale.testing.ManualClock;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class RegisteringTest {
    private static final Username ANN = new Username("ann");
    private static final Email ANNS_MAIL = new Email("ann@example.org");
    private static final Password PASSWORD = new Password("correct horse");

    private final InMemoryUsers users = new InMemoryUsers();
    private final Argon2Passwords passwords = new Argon2Passwords(new SecureRandom());
    private final RegisterUser registerUser = new RegisterUser(users, passwords, new ManualClock());

    @Test
    void whoever_registers_is_a_buyer_from_that_instant_on() {
        var answer = registerUser.register(ANN, ANNS_MAIL, PASSWORD);

        assertThat(answer).isInstanceOfSatisfying(Registration.Registered.class, registered -> {
            assertThat(registered.user().role()).isEqualTo(Role.BUYER);
            assertThat(registered.user().createdAt()).isEqualTo(ManualClock.NOON);
        });
    }

    @Test
    void of_the_password_only_a_hash_is_kept() {
        registerUser.register(ANN, ANNS_MAIL, PASSWORD);

        var hash = users.account(ANN).orElseThrow().passwordHash();
        assertThat(hash.phc()).doesNotContain(PASSWORD.value());
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    }

    @Test
    void a_name_in_other_letters_is_the_same_name() {
        registerUser.register(ANN, ANNS_MAIL, PASSWORD);

        assertThat(registerUser.register(new Username("ANN"), new Email("other@example.org"), PASSWORD))
                .isEqualTo(new Registration.Taken());
    }

    @Test
    void an_address_belongs_to_one_user() {
        registerUser.register(ANN, ANNS_MAIL, PASSWORD);

        assertThat(registerUser.register(new Username("bob"), ANNS_MAIL, PASSWORD))
                .isEqualTo(new Registration.Taken());
    }
}
