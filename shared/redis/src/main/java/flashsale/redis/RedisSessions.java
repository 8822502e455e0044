package flashsale.redis;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Sessions as strings "user role expiresAt" under the digest of their token; Redis forgets them when they expire. */
public final class RedisSessions implements Sessions {
    private final RedisCommands redis;
    private final InstantSource clock;

    public RedisSessions(RedisCommands redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public void open(SessionToken token, Session session) {
        long expiresAt = session.expiresAt().toEpochMilli();
        redis.send(new CommandArguments(Command.SET)
                .add(RedisKeys.session(token))
                .add(session.user() + " " + session.role() + ' ' + expiresAt)
                .add("PXAT")
                .add(expiresAt));
    }

    @Override
    public Optional<Session> find(SessionToken token) {
        var found = redis.send(new CommandArguments(Command.GET).add(RedisKeys.session(token)));
        return found.isNil()
                ? Optional.empty()
                : Optional.of(parse(found.text()))
                        .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    @Override
    public void close(SessionToken token) {
        redis.send(new CommandArguments(Command.DEL).add(RedisKeys.session(token)));
    }

    private static Session parse(String text) {
        var parts = text.split(" ");
        return new Session(
                new UserId(Long.parseLong(parts[0])),
                Role.valueOf(parts[1]),
                Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }
}
