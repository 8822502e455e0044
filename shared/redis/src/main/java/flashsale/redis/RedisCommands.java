package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Sends commands to one Redis and waits for the answer, but not for long. Safe for any number of threads; the caller's
 * own thread does the round trip, so that nothing is left running between two invocations.
 *
 * <p>A connection that died while the function was frozen fails at its next use; then the command is sent once more, over
 * a new one. That is safe for commands which may be repeated, and this house has no others.
 */
public final class RedisCommands implements AutoCloseable {
    /** Errors of a Redis that is starting, has lost its primary, or is one no longer. */
    private static final Pattern AWAY = Pattern.compile("LOADING|MASTERDOWN|CLUSTERDOWN|READONLY|TRYAGAIN");

    private final ConnectionPool connections;

    /**
     * Contacts nobody yet.
     *
     * @param url {@code redis://} or {@code rediss://}, with user and password where Redis wants them
     * @param patience how long to wait for one answer; the caller's own time-out has to be longer
     * @param most connections at a time; who finds none waits as long as for an answer
     */
    public RedisCommands(String url, Duration patience, int most) {
        var uri = read(url);
        var client = DefaultJedisClientConfig.builder(uri)
                .timeoutMillis(Math.toIntExact(patience.toMillis()))
                // Each would cost a new connection a round trip: the name of a library, and the protocol Redis has
                // anyway.
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .serverDefaultProtocol()
                .build();
        var pool = new GenericObjectPoolConfig<Connection>();
        pool.setMaxTotal(most);
        pool.setMaxIdle(most);
        pool.setMaxWait(patience);
        // No timer looks after idle connections: a function is frozen between two requests.
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        pool.setJmxEnabled(false);
        this.connections = new ConnectionPool(JedisURIHelper.getHostAndPort(uri), client, pool);
    }

    /** Never says the address itself, which may hold a password. */
    private static URI read(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException("The address of Redis cannot be read: %s at character %d"
                    .formatted(unreadable.getReason(), unreadable.getIndex()));
        }
    }

    /**
     * @throws StoreUnavailable where there was no answer in time; the command may have been carried out
     * @throws RefusedByRedis where Redis answered with an error
     */
    Reply send(CommandArguments command) {
        try {
            return once(command);
        } catch (JedisConnectionException lost) {
            // What killed one connection, or keeps it waiting, has done so to the others that were idle as well.
            connections.clear();
            if (isLate(lost)) {
                throw new StoreUnavailable("Redis", lost);
            }
            return again(command);
        }
    }

    private Reply again(CommandArguments command) {
        try {
            return once(command);
        } catch (JedisConnectionException lost) {
            throw new StoreUnavailable("Redis", lost);
        }
    }

    private Reply once(CommandArguments command) {
        try (var connection = connections.getResource()) {
            return new Reply(connection.executeCommand(command));
        } catch (JedisDataException refused) {
            throw AWAY.matcher(refused.getMessage()).lookingAt()
                    ? new StoreUnavailable("Redis", refused)
                    : new RefusedByRedis(refused);
        } catch (JedisConnectionException lost) {
            throw lost;
        } catch (JedisException noConnection) {
            throw new StoreUnavailable("Redis", noConnection);
        }
    }

    private static boolean isLate(JedisConnectionException lost) {
        for (Throwable cause = lost; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        connections.close();
    }
}
