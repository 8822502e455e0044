package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does, by the clock of the machine. */
public abstract class SessionsContract {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    protected abstract Sessions sessions();

    @Test
    void an_open_session_is_found_by_its_token() {
        var token = SessionToken.draw(random);
        var session = session(Role.ADMIN, Duration.ofHours(24));

        sessions().open(token, session);

        assertThat(sessions().find(token)).contains(session);
    }

    @Test
    void another_token_finds_nothing() {
        sessions().open(SessionToken.draw(random), session(Role.BUYER, Duration.ofHours(24)));

        assertThat(sessions().find(SessionToken.draw(random))).isEmpty();
    }

    @Test
    void a_user_may_have_several_sessions() {
        var session = session(Role.BUYER, Duration.ofHours(24));
        var phone = SessionToken.draw(random);
        var laptop = SessionToken.draw(random);
        sessions().open(phone, session);
        sessions().open(laptop, session);

        sessions().close(phone);

        assertThat(sessions().find(phone)).isEmpty();
        assertThat(sessions().find(laptop)).contains(session);
    }

    @Test
    void closing_twice_is_closing() {
        var token = SessionToken.draw(random);
        sessions().open(token, session(Role.BUYER, Duration.ofHours(24)));

        sessions().close(token);
        sessions().close(token);

        assertThat(sessions().find(token)).isEmpty();
    }

    @Test
    void a_session_is_not_found_after_its_end() {
        var token = SessionToken.draw(random);
        var session = session(Role.BUYER, Duration.ofMillis(300));
        sessions().open(token, session);

        var deadline = clock.instant().plus(LONGEST_WAIT);
        while (sessions().find(token).isPresent() && clock.instant().isBefore(deadline)) {
            Thread.onSpinWait();
        }

        assertThat(sessions().find(token)).isEmpty();
        assertThat(clock.instant()).isAfterOrEqualTo(session.expiresAt());
    }

    @Test
    void a_session_that_has_ended_already_is_not_found() {
        var token = SessionToken.draw(random);

        sessions().open(token, session(Role.BUYER, Duration.ofSeconds(-1)));

        assertThat(sessions().find(token)).isEmpty();
    }

    private Session session(Role role, Duration lasts) {
        Instant end = clock.instant().plus(lasts).truncatedTo(ChronoUnit.MILLIS);
        return new Session(new UserId(Samples.unique()), role, end);
    }
}
