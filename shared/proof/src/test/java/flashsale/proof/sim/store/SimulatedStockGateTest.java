package flashsale.proof.sim.store;

import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.StockGate;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRebuilder;
import flashsale.redis.RedisGateRepair;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisReservations;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.StockGateContract;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;

/** The simulated Redis passes what the real one passes, with the same adapters and the same scripts. */
class SimulatedStockGateTest extends StockGateContract {
    private static final ManualClock CLOCK = new ManualClock();
    private static final RedisModel MODEL = new RedisModel(CLOCK, UnaryOperator.identity());

    private final RedisCommands redis = SimulatedRedis.commands(MODEL);

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Override
    protected StockGate gate() {
        return new RedisStockGate(redis, CLOCK);
    }

    @Override
    protected SaleLoader loader() {
        return new RedisSaleLoader(redis);
    }

    @Override
    protected LoadedSales loaded() {
        return new RedisLoadedSales(redis);
    }

    @Override
    protected PurchaseOutbox outbox() {
        return new RedisPurchaseOutbox(redis);
    }

    @Override
    protected GateRebuilder rebuilder() {
        return new RedisGateRebuilder(redis);
    }

    @Override
    protected GateAccounts accounts() {
        return new RedisGateAccounts(redis);
    }

    @Override
    protected GateRepair repair() {
        return new RedisGateRepair(redis);
    }

    @Override
    protected Reservations reservations() {
        return new RedisReservations(redis);
    }

    @Override
    protected Instant now() {
        return MODEL.now();
    }
}
