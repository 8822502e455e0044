package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Sends commands to one Redis and waits for the answer, but not for long. Safe for any number of threads; the caller's
 * own thread does the round trip, so that nothing is left running between two invocations.
 *
 * <p>A connection that died while the function was frozen fails at its next use; then the command is sent once more, over
 * a new one. That is safe for commands which may be repeated, and this house has no others.
 *
 * <p>A cluster of one shard has one address for all its nodes, of which one is the primary. A node that is not says who
 * is, and it is asked from then on, until it is lost. Of more shards than one nothing is known here.
 */
public final class RedisCommands implements AutoCloseable {
    /** Errors of a Redis that is starting, has lost its primary, or is one no longer. */
    private static final Pattern AWAY = Pattern.compile("LOADING|MASTERDOWN|CLUSTERDOWN|READONLY|TRYAGAIN");

    private final HostAndPort home;
    private final Function<HostAndPort, ConnectionPool> opening;

    private HostAndPort node;
    private volatile ConnectionPool connections;

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
        this(JedisURIHelper.getHostAndPort(uri), address -> new ConnectionPool(address, client, pool));
    }

    /**
     * Over connections that somebody else makes.
     *
     * @param opening makes the connections to one node; called again where another node is the primary
     */
    public RedisCommands(HostAndPort home, Function<HostAndPort, ConnectionPool> opening) {
        this.home = home;
        this.opening = opening;
        this.node = home;
        this.connections = opening.apply(home);
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
        } catch (JedisMovedDataException moved) {
            moveTo(moved.getTargetNode());
            return again(command);
        } catch (JedisConnectionException lost) {
            moveTo(home);
            if (isLate(lost)) {
                throw new StoreUnavailable("Redis", lost);
            }
            return again(command);
        }
    }

    private Reply again(CommandArguments command) {
        try {
            return once(command);
        } catch (JedisConnectionException | JedisMovedDataException lost) {
            throw new StoreUnavailable("Redis", lost);
        }
    }

    private synchronized void moveTo(HostAndPort other) {
        if (other.equals(node)) {
            // What killed one connection, or keeps it waiting, has done so to the others that were idle as well.
            connections.clear();
            return;
        }
        var left = connections;
        node = other;
        connections = opening.apply(other);
        left.close();
    }

    private Reply once(CommandArguments command) {
        try (var connection = connections.getResource()) {
            return new Reply(connection.executeCommand(command));
        } catch (JedisMovedDataException moved) {
            throw moved;
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
