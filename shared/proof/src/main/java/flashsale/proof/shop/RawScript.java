package flashsale.proof.shop;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.UserId;
import flashsale.proof.CannotRun;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many purchases a second the gate admits with nothing around it: the reserve script on the same Redis, through
 * {@link RedisStockGate}, from this process over many connections, for a sale nobody else knows. What the whole shop
 * makes of that is the ratio in the report.
 */
public final class RawScript {
    /** As many as keep one Redis busy; more only wait. */
    public static final int CONNECTIONS = 64;

    private static final Duration WARM_UP = Duration.ofMillis(500);
    private static final Duration MEASURED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ENDLESS = 10_000_000;

    /** Far from the ids a database gives out. */
    private static final SaleId SALE = new SaleId(Long.MAX_VALUE - 1);

    private final RedisTalk redis;
    private final String url;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    /** @param url of the same Redis */
    public RawScript(RedisTalk redis, String url, InstantSource clock, LongSupplier nanoTime) {
        this.redis = redis;
        this.url = url;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    public double perSecond() {
        var terms = terms();
        var reader = new GateReader(redis);
        reader.forget(SALE);
        try (var commands = new RedisCommands(url, PATIENCE, CONNECTIONS)) {
            new RedisSaleLoader(commands).load(terms, ENDLESS);
            // The sweeper must not hear of this sale: it would deliver its purchases.
            redis.ask(client -> client.srem(GateLayout.LOADED_SALES, SALE.toString()));
            var gate = new RedisStockGate(commands, clock);
            var buyers = new AtomicLong();
            admitted(gate, terms, buyers, WARM_UP);
            return admitted(gate, terms, buyers, MEASURED);
        } finally {
            reader.forget(SALE);
        }
    }

    private double admitted(RedisStockGate gate, SaleTerms terms, AtomicLong buyers, Duration time) {
        long before = buyers.get();
        long start = nanoTime.getAsLong();
        Parallel.run(CONNECTIONS, _ -> {
            while (nanoTime.getAsLong() - start < time.toNanos()) {
                var answer = gate.reserve(new Attempt(terms, purchase(buyers.incrementAndGet())));
                if (!(answer instanceof Admission.Admitted)) {
                    throw new CannotRun("The raw sale was refused: %s.".formatted(answer));
                }
            }
        });
        return (buyers.get() - before) * 1e9 / (nanoTime.getAsLong() - start);
    }

    private AcceptedPurchase purchase(long number) {
        var buyer = new UserId(number);
        var order = OrderId.of(SALE, buyer, new IdempotencyKey("raw"));
        return new AcceptedPurchase(order, SALE, buyer, 1, 1, clock.instant());
    }

    private SaleTerms terms() {
        var now = clock.instant();
        return new SaleTerms(
                SALE,
                new ProductId(1),
                new GateToken(1, 1),
                SaleStatus.PUBLISHED,
                new SaleWindow(now.minusSeconds(1), now.plusSeconds(60)),
                1,
                Duration.ofMinutes(1));
    }
}
