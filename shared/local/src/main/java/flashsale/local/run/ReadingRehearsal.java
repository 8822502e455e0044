package flashsale.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.search.SearchQuery;
import flashsale.local.demo.DemoCatalogue;
import flashsale.local.runtime.Lesson;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.search.OpenSearchProductSearch;
import flashsale.search.ProductIndexes;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Readers of hot products, and people who search, for the product function's training. The products are in a cache and
 * an index of their own; the database is not asked for any of them.
 */
final class ReadingRehearsal implements Rehearsal {
    /** Enough for the JVM to know which methods are worth compiling, and how they are used. */
    private static final int READS = 9_000;

    private static final int HOT = 50;

    /** One reader in so many has a copy. */
    private static final int COPIES = 6;

    /** One in so many searches, and one in twice as many looks at suggestions. */
    private static final int SEARCHES = 60;

    private static final List<String> TEXTS =
            List.of("智能手机", "wireless earphones", "笔记本电脑 32GB", "runing shoes", "水壶", "dress", "华为平板", "watch 44mm");

    /** Of a test that reads on until it is over: the copies must not go stale before. */
    private static final Duration LASTS = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String EVENT = """
            {"version":"2.0","routeKey":"ANY /v1/products/{proxy+}","rawPath":"/v1/products/%1$s",\
            "rawQueryString":"%2$s","headers":{%3$s"content-length":"0","host":"localhost:8080",\
            "x-amzn-trace-id":"Root=1-6903f2c0-000000000000000000000000","x-forwarded-for":"127.0.0.1",\
            "x-forwarded-port":"8080","x-forwarded-proto":"http"},\
            "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"localhost","domainPrefix":"localhost",\
            "http":{"method":"GET","path":"/v1/products/%1$s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",\
            "userAgent":""},"requestId":"0123456789abcdef","routeKey":"ANY /v1/products/{proxy+}",\
            "stage":"$default","time":"01/Nov/2026:00:00:00 +0000","timeEpoch":1793491200000},\
            "pathParameters":{"proxy":"%1$s"},"isBase64Encoded":false}""";

    private final Backends backends;
    private final InstantSource clock;
    private final RandomGenerator random;

    private ReadingRehearsal(Backends backends, InstantSource clock, RandomGenerator random) {
        this.backends = backends;
        this.clock = clock;
        this.random = random;
    }

    static ReadingRehearsal open(InstantSource clock, RandomGenerator random) {
        // Whatever servers the shop was given, this must not touch them.
        var backends = Backends.start(BackendsPlan.temporary()
                .only(Server.CACHE_REDIS, Server.OPENSEARCH)
                .environment(Map.of()));
        return new ReadingRehearsal(backends, clock, random);
    }

    @Override
    public Lesson lesson() {
        var products = DemoCatalogue.usual().changes(clock.instant());
        cache(products.subList(0, HOT));
        index(products);
        return new Lesson(backends.addresses().asEnvironment(), events());
    }

    private void cache(List<ProductChange> hot) {
        var later = InstantSource.offset(clock, LASTS);
        try (var redis = new RedisCommands(backends.addresses().cacheRedisUrl(), PATIENCE, 1)) {
            var cache = new RedisRenderedProducts(redis, later, random);
            for (var change : hot) {
                var product = change.product();
                var text = "{\"id\":\"%s\",\"name\":\"%s\",\"description\":\"%s\"}"
                        .formatted(
                                product.id(),
                                product.text().name(),
                                product.text().description());
                cache.keep(product.id(), new RenderedProduct(product.version(), Optional.of(text)));
            }
        }
    }

    private void index(List<ProductChange> products) {
        try (var openSearch = new OpenSearch(backends.addresses().openSearchUrl(), PATIENCE)) {
            new ProductIndexes(openSearch).prepare();
            new OpenSearchProductIndex(openSearch).put(products);
            var search = new OpenSearchProductSearch(openSearch);
            // A function that finds it slow would learn how to do without it.
            TEXTS.forEach(text -> search.search(SearchQuery.of(text, 20)));
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        } catch (StoreUnavailable away) {
            throw new ShopFailure("The index of the rehearsal gives no answer.", away);
        }
    }

    private static List<Buffer> events() {
        var events = new ArrayList<Buffer>();
        for (int read = 0; read < READS; read++) {
            events.add(
                    event(Integer.toString(1 + read % HOT), "", read % COPIES == 0 ? "\"if-none-match\":\"*\"," : ""));
            if (read % SEARCHES == 0) events.add(event("search", "q=" + text(read / SEARCHES), ""));
            if (read % (2 * SEARCHES) == 0) events.add(event("suggest", "q=" + text(read / SEARCHES), ""));
        }
        return events;
    }

    private static String text(int turn) {
        return URLEncoder.encode(TEXTS.get(turn % TEXTS.size()), UTF_8);
    }

    private static Buffer event(String path, String query, String header) {
        return Buffer.buffer(EVENT.formatted(path, query, header));
    }

    @Override
    public void close() {
        backends.close();
    }
}
