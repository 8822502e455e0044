package flashsale.search;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Sku;
import flashsale.domain.search.SearchQuery;
import flashsale.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Not part of the build: {@code mvn -pl shared/search -am test -Dtest=SearchBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}. One client at a time, everything on this machine.
 */
class SearchBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int COPIES = 25;
    private static final int WARM_UP = 1_500;
    private static final int QUERIES = 3_000;
    private static final int UPDATES = 2_000;
    private static final int UPDATES_PER_SECOND = 200;

    private static final List<ProductChange> PRODUCTS = new ArrayList<>();

    private final OpenSearchProductSearch search = new OpenSearchProductSearch(RealIndex.OPEN_SEARCH);
    private final OpenSearchProductIndex index = new OpenSearchProductIndex(RealIndex.OPEN_SEARCH);

    @BeforeAll
    static void fill() {
        RealIndex.empty();
        for (var change : SeededCatalogue.products()) {
            for (int copy = 0; copy < COPIES; copy++) {
                PRODUCTS.add(copy(change, change.product().id().value() * COPIES + copy, 1));
            }
        }
        var index = new OpenSearchProductIndex(RealIndex.OPEN_SEARCH);
        for (int start = 0; start < PRODUCTS.size(); start += 200) {
            index.put(PRODUCTS.subList(start, Math.min(start + 200, PRODUCTS.size())));
        }
        RealIndex.refresh();
    }

    private static ProductChange copy(ProductChange change, long id, int version) {
        var product = change.product();
        return new ProductChange(
                new Product(
                        new ProductId(id),
                        new Sku("S-" + id),
                        product.content(),
                        version,
                        product.createdAt(),
                        product.changedAt()),
                change.available());
    }

    @Test
    void milliseconds_of_a_search_beside_a_raw_query() {
        var texts =
                SeededCatalogue.rows("queries.tsv").stream().map(row -> row[0]).toList();
        for (int i = 0; i < WARM_UP; i++) {
            search.search(SearchQuery.of(texts.get(i % texts.size()), 20));
            raw(texts.get(i % texts.size()));
        }

        var searches = new long[QUERIES];
        var raws = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            var text = texts.get(i % texts.size());
            searches[i] = nanos(() -> search.search(SearchQuery.of(text, 20)));
            raws[i] = nanos(() -> raw(text));
        }

        LOG.info("%d products; search with facets and highlights %s; raw match query %s"
                .formatted(PRODUCTS.size(), percentiles(searches), percentiles(raws)));
        assertThat(percentile(searches, 99)).isLessThan(50.0);
    }

    /** The raw limit: one field, no filter, no facet, no highlight. */
    private void raw(String text) {
        var body = OpenSearch.JSON.createObjectNode().put("size", 20);
        body.putObject("query").putObject("match").put("name.cjk", text);
        Searching.in(RealIndex.OPEN_SEARCH, body);
    }

    private record Put(ProductChange change, long nanos) {}

    @Test
    void milliseconds_until_a_change_is_found_under_load() throws Exception {
        int perBatch = UPDATES_PER_SECOND / 10;
        var put = new LinkedBlockingQueue<Put>();
        long begin = System.nanoTime();
        Callable<long[]> watching = () -> {
            var lags = new long[UPDATES / perBatch];
            for (int batch = 0; batch < lags.length; batch++) {
                var next = put.take();
                lags[batch] = untilFound(next.change, next.nanos);
            }
            return lags;
        };
        Callable<long[]> writing = () -> {
            for (int update = 0; update < UPDATES; update += perBatch) {
                var batch = changes(update, perBatch);
                long since = System.nanoTime();
                index.put(batch);
                put.add(new Put(batch.getLast(), since));
                long due = begin + (update + perBatch) * (Duration.ofSeconds(1).toNanos() / UPDATES_PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
            }
            return new long[] {System.nanoTime() - begin};
        };

        var done = Race.run(List.of(watching, writing));

        var lags = done.stream().filter(times -> times.length > 1).findFirst().orElseThrow();
        var took = done.stream().filter(times -> times.length == 1).findFirst().orElseThrow()[0];
        LOG.info("%.0f updates/s; from put to found %s".formatted(UPDATES * 1e9 / took, percentiles(lags)));
        assertThat(percentile(lags, 99)).isLessThan(2_000.0);
    }

    /** The next products in a later version each; after the last one comes the first. */
    private static List<ProductChange> changes(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(at -> copy(
                        PRODUCTS.get(at % PRODUCTS.size()),
                        PRODUCTS.get(at % PRODUCTS.size()).product().id().value(),
                        2 + at / PRODUCTS.size()))
                .toList();
    }

    private long untilFound(ProductChange change, long since) {
        var product = change.product();
        while (index.page(product.id().value() - 1, 1).getFirst().version() < product.version()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return System.nanoTime() - since;
    }

    private static long nanos(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static String percentiles(long[] nanos) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(percentile(nanos, 50), percentile(nanos, 99));
    }

    private static double percentile(long[] nanos, int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1e6;
    }
}
