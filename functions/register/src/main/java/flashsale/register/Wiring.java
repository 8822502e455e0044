package flashsale.register;

import flashsale.persistence.PanacheUsers;
import flashsale.security.Argon2Passwords;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    @Produces
    @Singleton
    RegisterUser registerUser() {
        return new RegisterUser(new PanacheUsers(), new Argon2Passwords(new SecureRandom()), InstantSource.system());
    }
}
