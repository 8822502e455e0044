package flashsale.proof.bench;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Hot products read by many at once, and what their cache can do with nothing around it. */
public final class ReadBench {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final LoadPlan plan;
    private final Vertx vertx;
    private final LongSupplier nanoTime;
    private final Consumer<String> progress;

    public ReadBench(LoadPlan plan, Vertx vertx, LongSupplier nanoTime, Consumer<String> progress) {
        this.plan = plan;
        this.vertx = vertx;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    /** @param ids of the products to be read */
    public ReadFigures measure(URI shop, URI cacheRedis, List<String> ids) {
        var products = new HotProducts(shop, ids);
        try (var readers = new ClosedLoop(vertx, shop, plan.readers(), nanoTime)) {
            new Rounds("product reads", plan, progress)
                    .untilSteady(() ->
                            readers.read(products.reads(), OK, plan.round()).perSecond());
            var read = readers.read(products.reads(), OK, plan.time());
            var again = products.readsAgain();
            // The way to a 304 is nearly the same; one round is enough for what differs.
            readers.read(again, NOT_MODIFIED, plan.round());
            var readAgain = readers.read(again, NOT_MODIFIED, plan.time());
            products.readsAgain(); // so that they are in the cache
            double raw = new RawReads(cacheRedis, plan.readers(), nanoTime).perSecond(ids, plan.round());
            double ratio = raw == 0 ? 0 : Math.round(read.perSecond() / raw * 1_000) / 1_000.0;
            return new ReadFigures(ids.size(), plan.readers(), read, readAgain, raw, ratio);
        }
    }
}
