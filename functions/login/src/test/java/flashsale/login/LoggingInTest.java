package flashsale.login;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Password;
import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import flashsale.security.Argon2Passwords;
import flashsale.testing.InMemorySessions;
import flashsale.testing.InMemoryUsers;
import flashsale.testing.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingInTest {
    private static final Username ANN = new Username("ann");
    private static final Password PASSWORD = new Password("correct horse");
    private static final Password OTHER = new Password("incorrect horse");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final ManualClock clock = new ManualClock();
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemorySessions sessions = new InMemorySessions(clock);
    private final SecureRandom random = new SecureRandom();
    private final CountedHashing hashing = new CountedHashing(new Argon2Passwords(random));
    private final LogIn logIn = new LogIn(users, hashing, new OpenSession(sessions, random, clock, A_DAY));

    @BeforeEach
    void ann_is_an_admin() {
        users.add(new NewUser(ANN, new Email("ann@example.org"), hashing.hash(PASSWORD), Role.ADMIN, clock.instant()));
    }

    @Test
    void the_right_password_opens_a_session_with_the_users_role() {
        var login = loggedIn();

        var expected = new Session(login.user().id(), Role.ADMIN, ManualClock.NOON.plus(A_DAY));
        assertThat(login.session()).isEqualTo(expected);
        assertThat(sessions.find(login.token())).contains(expected);
    }

    @Test
    void a_session_is_over_when_its_day_is() {
        var login = loggedIn();

        clock.advance(A_DAY.minusNanos(1));
        assertThat(sessions.find(login.token())).isPresent();

        clock.advance(Duration.ofNanos(1));
        assertThat(sessions.find(login.token())).isEmpty();
    }

    @Test
    void every_login_has_a_token_of_its_own() {
        assertThat(loggedIn().token()).isNotEqualTo(loggedIn().token());
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_answered_alike_and_after_the_same_work() {
        assertThat(logIn.logIn(ANN, OTHER)).isEqualTo(new Login.WrongCredentials());
        assertThat(hashing.checks()).isEqualTo(1);

        assertThat(logIn.logIn(new Username("nobody"), PASSWORD)).isEqualTo(new Login.WrongCredentials());
        assertThat(hashing.checks()).isEqualTo(2);
    }

    @Test
    void logging_out_ends_one_session_and_no_other() {
        var here = loggedIn();
        var elsewhere = loggedIn();

        new LogOut(sessions).logOut(here.token());

        assertThat(sessions.find(here.token())).isEmpty();
        assertThat(sessions.find(elsewhere.token())).isPresent();
    }

    @Test
    void users_read_about_themselves() {
        var id = loggedIn().user().id();
        var readOwnUser = new ReadOwnUser(users);

        assertThat(readOwnUser.read(id)).map(User::username).contains(ANN);
        assertThat(readOwnUser.read(new UserId(4711))).isEmpty();
    }

    private Login.LoggedIn loggedIn() {
        return (Login.LoggedIn) logIn.logIn(ANN, PASSWORD);
    }
}
