package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends commands to one Redis and waits for the answer, but not for long. Safe for any number of threads.
 *
 * <p>A connection that died while the function was frozen fails at its next use; then the command is sent once more.
 * That is safe for commands which may be repeated, and this house has no others.
 */
public final class RedisCommands {
    private final Redis redis;
    private final Duration patience;

    /** @param patience how long to wait for one answer; the caller's own time-out has to be longer */
    public RedisCommands(Redis redis, Duration patience) {
        this.redis = redis;
        this.patience = patience;
    }

    /**
     * @return the answer, null for a nil
     * @throws StoreUnavailable where there was none in time; the command may have been carried out
     * @throws RefusedByRedis where Redis answered with an error
     */
    Response send(Request request) {
        try {
            return once(request);
        } catch (ConnectionLost lost) {
            try {
                return once(request);
            } catch (ConnectionLost again) {
                throw new StoreUnavailable("Redis", again);
            }
        }
    }

    private Response once(Request request) throws ConnectionLost {
        try {
            return redis.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new StoreUnavailable("Redis", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Redis", interrupted);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            if (cause instanceof ErrorType error && !"CONNECTION_CLOSED".equals(error.getMessage())) {
                throw new RefusedByRedis(error);
            }
            if (cause instanceof ErrorType || cause instanceof IOException || cause instanceof ClosedChannelException) {
                throw new ConnectionLost(cause);
            }
            throw new StoreUnavailable("Redis", cause);
        }
    }

    private static final class ConnectionLost extends Exception {
        private static final long serialVersionUID = 1;

        ConnectionLost(Throwable cause) {
            super(cause);
        }
    }
}
