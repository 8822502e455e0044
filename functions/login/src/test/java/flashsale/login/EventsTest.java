package flashsale.login;

import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Password;
import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import flashsale.security.Argon2Passwords;
import flashsale.testing.ManualClock;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true)
class EventsTest {
    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        var ann = (Registration.Registered)
                CDI.current().select(Users.class).get().add(ann());
        var sessions = CDI.current().select(Sessions.class).get();
        Tokens.open(sessions, Tokens.EVENTS_BUYER, ann.user().id(), Role.BUYER);

        Tokens.open(sessions, Tokens.EVENTS_LOGGING_OUT, ann.user().id(), Role.BUYER);

        new Events("login").areAnsweredAsTheirNamesSay();
    }

    private static NewUser ann() {
        var hash = new Argon2Passwords(new SecureRandom()).hash(new Password("correct horse"));
        return new NewUser(
                new Username("event-ann"), new Email("event-ann@example.org"), hash, Role.BUYER, ManualClock.NOON);
    }
}
