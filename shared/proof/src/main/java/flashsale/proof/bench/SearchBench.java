package flashsale.proof.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Searches by several readers at once, and the same queries without the shop around them. */
public final class SearchBench {
    /** A search is a page of facets and twenty products; a few people who type at once are a busy shop already. */
    private static final int READERS = 8;

    private static final int OK = 200;

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
        var raw = new RawSearches(openSearch, READERS, nanoTime);
        try (var readers = new ClosedLoop(vertx, shop, READERS, nanoTime)) {
            new Rounds("searches", plan, progress)
                    .untilSteady(() -> readers.read(gets, OK, plan.round()).perSecond());
            var search = readers.read(gets, OK, plan.time());
            raw.search(TEXTS, plan.round());
            var alone = raw.search(TEXTS, plan.time());
            double ratio = Math.round(search.ms().p99() / alone.ms().p99() * 10) / 10.0;
            return new SearchFigures(TEXTS.size(), READERS, search, alone, ratio);
        }
    }
}
