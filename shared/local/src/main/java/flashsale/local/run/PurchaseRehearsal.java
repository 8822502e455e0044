package flashsale.local.run;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.local.kafka.Topics;
import flashsale.local.runtime.Lesson;
import flashsale.local.template.DeclaredTopic;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisSessions;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A sale nobody else takes part in, on empty servers of its own, for the purchase function's training. What is learned
 * from real purchases, refusals and repeats is what a crowd's code will be; on the shop's own servers a rehearsal would
 * sell its units.
 */
final class PurchaseRehearsal implements Rehearsal {
    /** Enough for the JVM to know which methods are worth compiling, and how they are used. */
    private static final int BUYERS = 6_000;

    /** The last third hears sold out. */
    private static final int STOCK = BUYERS * 2 / 3;

    /** One buyer in so many repeats a key, and one in so many clicks twice. */
    private static final int REPEATS = 5;

    private static final int DOUBLE_CLICKS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LASTS = Duration.ofHours(1);
    private static final SaleId SALE = new SaleId(1);

    private static final String EVENT = """
            {"version":"2.0","routeKey":"ANY /v1/sales/{saleId}/purchases","rawPath":"/v1/sales/1/purchases",\
            "rawQueryString":"","headers":{"authorization":"Bearer %s","content-type":"application/json",\
            "idempotency-key":"rehearsal-%s","attempt":"%d","content-length":"14","host":"localhost:8080",\
            "x-amzn-trace-id":"Root=1-6903f2c0-000000000000000000000000","x-forwarded-for":"127.0.0.1",\
            "x-forwarded-port":"8080","x-forwarded-proto":"http"},\
            "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"localhost","domainPrefix":"localhost",\
            "http":{"method":"POST","path":"/v1/sales/1/purchases","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",\
            "userAgent":""},"requestId":"0123456789abcdef","routeKey":"ANY /v1/sales/{saleId}/purchases",\
            "stage":"$default","time":"01/Nov/2026:00:00:00 +0000","timeEpoch":1793491200000},\
            "pathParameters":{"saleId":"1"},"body":"{\\"quantity\\":1}","isBase64Encoded":false}""";

    private final Backends backends;
    private final InstantSource clock;
    private final RandomGenerator random;

    private PurchaseRehearsal(Backends backends, InstantSource clock, RandomGenerator random) {
        this.backends = backends;
        this.clock = clock;
        this.random = random;
    }

    /** @param topics that purchases are written to */
    static PurchaseRehearsal open(List<DeclaredTopic> topics, InstantSource clock, RandomGenerator random)
            throws InterruptedException {
        // Whatever servers the shop was given, this must not touch them.
        var backends = Backends.start(BackendsPlan.temporary()
                .only(Server.STOCK_REDIS, Server.CACHE_REDIS, Server.KAFKA)
                .environment(Map.of()));
        var rehearsal = new PurchaseRehearsal(backends, clock, random);
        try {
            Topics.create(backends.addresses().kafkaServers(), topics);
            return rehearsal;
        } catch (RuntimeException | InterruptedException failure) {
            rehearsal.close();
            throw failure;
        }
    }

    @Override
    public Lesson lesson() {
        var now = clock.instant();
        var addresses = backends.addresses();
        try (var stock = new RedisCommands(addresses.stockRedisUrl(), PATIENCE, 1);
                var cache = new RedisCommands(addresses.cacheRedisUrl(), PATIENCE, 1)) {
            new RedisSaleLoader(stock).load(terms(now), STOCK);
            return new Lesson(addresses.asEnvironment(), events(new RedisSessions(cache, clock), now.plus(LASTS)));
        }
    }

    private List<Buffer> events(RedisSessions sessions, Instant expires) {
        var events = new ArrayList<Buffer>();
        for (int buyer = 1; buyer <= BUYERS; buyer++) {
            var token = SessionToken.draw(random);
            sessions.open(token, new Session(new UserId(buyer), Role.BUYER, expires));
            events.add(event(token, buyer + "-a", 0));
            if (buyer % REPEATS == 0) events.add(event(token, buyer + "-a", 1));
            if (buyer % DOUBLE_CLICKS == 0) events.add(event(token, buyer + "-b", 0));
        }
        return events;
    }

    private static Buffer event(SessionToken token, String key, int attempt) {
        return Buffer.buffer(EVENT.formatted(token.value(), key, attempt));
    }

    private static SaleTerms terms(Instant now) {
        return new SaleTerms(
                SALE,
                new ProductId(1),
                new GateToken(1, 1),
                SaleStatus.PUBLISHED,
                new SaleWindow(now.minusSeconds(1), now.plus(LASTS)),
                1,
                LASTS);
    }

    @Override
    public void close() {
        backends.close();
    }
}
