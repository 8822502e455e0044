package flashsale.proof.bench;

import flashsale.proof.CannotRun;
import flashsale.proof.shop.Parallel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * How many GETs of the cached products the same Redis answers with nothing around it: from this process, over as many
 * connections as the readers have. Asked for copies, as the cached values themselves expire while nobody reads them.
 */
final class RawReads {
    /** As the shop caches them; filled with an id. */
    private static final String CACHED = "product:{%s}";

    private static final String COPY = "bench:raw:{%s}";
    private static final Duration WARM_UP = Duration.ofMillis(500);
    private static final long COPY_SECONDS = 60;

    private final URI redis;
    private final int connections;
    private final LongSupplier nanoTime;

    /** @param redis the cache */
    RawReads(URI redis, int connections, LongSupplier nanoTime) {
        this.redis = redis;
        this.connections = connections;
        this.nanoTime = nanoTime;
    }

    /** @param products ids of products that have been read just now */
    double perSecond(List<String> products, Duration time) {
        try (var client = new Jedis(redis)) {
            for (var id : products) {
                var cached = client.get(CACHED.formatted(id));
                if (cached == null) {
                    throw new CannotRun("Product %s was read and is not in the cache.".formatted(id));
                }
                client.set(COPY.formatted(id), cached, new SetParams().ex(COPY_SECONDS));
            }
            read(products, WARM_UP);
            return read(products, time);
        } catch (JedisException failed) {
            throw new CannotRun("Redis does not answer: %s.".formatted(failed.getMessage()), failed);
        }
    }

    private double read(List<String> products, Duration time) {
        var copies = products.stream().map(COPY::formatted).toList();
        var answered = new AtomicLong();
        long begun = nanoTime.getAsLong();
        Parallel.run(connections, connection -> {
            try (var client = new Jedis(redis)) {
                long reads = 0;
                for (int turn = connection; nanoTime.getAsLong() - begun < time.toNanos(); turn++) {
                    if (client.get(copies.get(turn % copies.size())) != null) {
                        reads++;
                    }
                }
                answered.addAndGet(reads);
            }
        });
        return Math.round(answered.get() * 1e9 / (nanoTime.getAsLong() - begun));
    }
}
