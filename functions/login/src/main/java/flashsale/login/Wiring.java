package flashsale.login;

import flashsale.domain.user.Sessions;
import flashsale.domain.user.Users;
import flashsale.http.Callers;
import flashsale.persistence.PanacheUsers;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSessions;
import flashsale.security.Argon2Passwords;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    @Produces
    @Singleton
    LogIn logIn(Users users, Sessions sessions, LoginConfig config) {
        var openSession = new OpenSession(sessions, random, clock, config.sessionLasts());
        return new LogIn(users, new Argon2Passwords(random), openSession);
    }

    @Produces
    @Singleton
    LogOut logOut(Sessions sessions) {
        return new LogOut(sessions);
    }

    @Produces
    @Singleton
    ReadOwnUser readOwnUser(Users users) {
        return new ReadOwnUser(users);
    }

    @Produces
    @Singleton
    Callers callers(Sessions sessions) {
        return new Callers(sessions);
    }

    @Produces
    @Singleton
    Users users() {
        return new PanacheUsers();
    }

    @Produces
    @Singleton
    Sessions sessions(LoginConfig config) {
        return new RedisSessions(new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS), clock);
    }
}
