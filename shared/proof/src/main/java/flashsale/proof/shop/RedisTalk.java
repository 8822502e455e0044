package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Commands to one of the shop's Redis processes, each awaited. */
public final class RedisTalk implements AutoCloseable {
    /** A check may wait where a purchase may not; a Redis that is slower than this is treated as gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Redis redis;

    /** @param connections open at most; as many threads may wait for one as like */
    public RedisTalk(Vertx vertx, String url, int connections) {
        this.redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(url)
                        .setMaxPoolSize(connections)
                        .setMaxPoolWaiting(-1)
                        .setMaxWaitingHandlers(1_024));
    }

    public Redis client() {
        return redis;
    }

    public Response send(Request request) {
        try {
            return redis.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new CannotRun("Redis does not answer: %s.".formatted(failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while Redis was asked.", stopped);
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
