package flashsale.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import flashsale.proof.catalogue.Get;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Searches at a steady rate and as many as there can be, and the same queries without the shop around them. */
public final class SearchBench {
    /** More of them at once only wait for each other. */
    private static final int READERS = 8;

    private static final int OK = 200;

    /** Three pauses of the breaker; an index that is away for longer is what the figures tell of. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** What people type: both languages, several words, and typing errors. */
    private static final List<String> TEXTS = List.of(
            "智能手机",
            "phone",
            "耳机",
            "wireless earphones",
            "笔记本电脑",
            "laptop 32GB",
            "运动鞋",
            "runing shoes",
            "女装",
            "dress",
            "平板",
            "tablte",
            "厨房",
            "kettle",
            "水果",
            "watch 44mm");

    private final LoadPlan plan;
    private final Vertx vertx;
    private final LongSupplier nanoTime;
    private final Consumer<String> progress;

    public SearchBench(LoadPlan plan, Vertx vertx, LongSupplier nanoTime, Consumer<String> progress) {
        this.plan = plan;
        this.vertx = vertx;
        this.nanoTime = nanoTime;
        this.progress = progress;
    }

    public SearchFigures measure(URI shop, String openSearch) {
        var gets = TEXTS.stream()
                .map(text -> new Get("/v1/products/search?q=" + URLEncoder.encode(text, UTF_8)))
                .toList();
        try (var readers = new ClosedLoop(vertx, shop, READERS, nanoTime);
                var steady = new SteadyLoad(vertx, shop, nanoTime)) {
            new Rounds("searches", plan, progress)
                    .untilSteady(() -> readers.read(gets, OK, plan.round()).perSecond());
            var most = readers.read(gets, OK, plan.round());
            untilTheIndexAnswers(() -> steady.read(gets, OK, plan.searches(), plan.round()));
            var search = steady.read(gets, OK, plan.searches(), plan.time());
            raw(openSearch, READERS, plan.round());
            var rawMost = raw(openSearch, READERS, plan.round());
            var alone = raw(openSearch, 1, plan.time());
            double ratio = Math.round(search.ms().p99() / alone.ms().p99() * 10) / 10.0;
            return new SearchFigures(TEXTS.size(), plan.searches(), search, alone, ratio, READERS, most, rawMost);
        }
    }

    /** As many readers as there can be may have opened the breaker, and nobody is to measure the pause it makes. */
    private void untilTheIndexAnswers(Supplier<LoadFigures> round) {
        long rounds = Math.max(1, LONGEST_PAUSE.dividedBy(plan.round()));
        while (!round.get().others().isEmpty() && --rounds > 0) {
            progress.accept("Waiting until the index answers every search.");
        }
    }

    private LoadFigures raw(String openSearch, int readers, Duration time) {
        return new RawSearches(openSearch, readers, nanoTime).search(TEXTS, time);
    }
}
