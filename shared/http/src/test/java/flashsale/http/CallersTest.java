package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemorySessions;
import flashsale.testing.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final InMemorySessions sessions = new InMemorySessions(clock);
    private final Callers callers = new Callers(sessions);

    @Test
    void the_token_of_an_open_session_identifies_its_user() {
        var token = openSession(Role.BUYER);

        assertThat(callers.identify("Bearer " + token.value()).user()).isEqualTo(new UserId(7));
    }

    @Test
    void no_token_a_malformed_one_and_a_foreign_one_are_refused_alike() {
        var foreign = "Bearer " + SessionToken.draw(new SecureRandom()).value();

        var refusals = Stream.of(null, "Bearer x", foreign)
                .map(header -> catchThrowableOfType(Refusal.class, () -> callers.identify(header)))
                .toList();

        assertThat(refusals).extracting(Refusal::type).containsOnly(ProblemType.UNAUTHORIZED);
        assertThat(refusals)
                .extracting(Refusal::getMessage)
                .containsOnly(refusals.getFirst().getMessage());
    }

    @Test
    void an_expired_session_identifies_nobody() {
        var token = openSession(Role.BUYER);
        clock.advance(AN_HOUR);

        var refusal = catchThrowableOfType(Refusal.class, () -> callers.identify("Bearer " + token.value()));

        assertThat(refusal.type()).isEqualTo(ProblemType.UNAUTHORIZED);
    }

    @Test
    void only_an_admin_passes_as_an_admin() {
        var admin = openSession(Role.ADMIN);
        var buyer = openSession(Role.BUYER);

        assertThat(callers.identifyAdmin("Bearer " + admin.value()).token()).isEqualTo(admin);
        var refusal = catchThrowableOfType(Refusal.class, () -> callers.identifyAdmin("Bearer " + buyer.value()));
        assertThat(refusal.type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    private SessionToken openSession(Role role) {
        var token = SessionToken.draw(new SecureRandom());
        sessions.open(token, new Session(new UserId(7), role, clock.instant().plus(AN_HOUR)));
        return token;
    }
}
