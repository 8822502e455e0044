package flashsale.local.runtime;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** What every part of the local shop shares: the one event loop, time and chance. Ids are made on the event loop only. */
public final class Machine implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final Vertx vertx;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final RandomGenerator chance;

    public Machine(InstantSource clock, LongSupplier nanos, RandomGenerator chance) {
        // One loop: nothing between gateway and Runtime API needs a lock or changes threads.
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        this.clock = clock;
        this.nanos = nanos;
        this.chance = chance;
    }

    public Vertx vertx() {
        return vertx;
    }

    public InstantSource clock() {
        return clock;
    }

    /** A clock that never jumps, for durations. */
    public long nanos() {
        return nanos.getAsLong();
    }

    public String requestId() {
        return new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    /** 64 random bits in hexadecimal. */
    public String shortId() {
        return HEX.toHexDigits(chance.nextLong());
    }

    /** As X-Ray writes it; never sampled, since nobody collects. */
    public String traceId() {
        return "Root=1-" + HEX.toHexDigits((int) (clock.millis() / 1000)) + "-" + shortId()
                + HEX.toHexDigits(chance.nextInt()) + ";Sampled=0";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
