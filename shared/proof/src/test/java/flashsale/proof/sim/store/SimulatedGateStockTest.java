package flashsale.proof.sim.store;

import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.StockGate;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRebuilder;
import flashsale.redis.RedisGateStock;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.testing.GateStockContract;
import flashsale.testing.ManualClock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;

class SimulatedGateStockTest extends GateStockContract {
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
    protected GateRebuilder rebuilder() {
        return new RedisGateRebuilder(redis);
    }

    @Override
    protected GateAccounts accounts() {
        return new RedisGateAccounts(redis);
    }

    @Override
    protected GateStock stock() {
        return new RedisGateStock(redis, CLOCK);
    }

    @Override
    protected Instant now() {
        return MODEL.now();
    }
}
