package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.sale.Admission;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.GateStock.Answer;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockGate;
import flashsale.testing.GateStockContract;
import flashsale.testing.Purchases;
import flashsale.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

class RedisGateStockTest extends GateStockContract {
    private static final int ROUNDS = 200;
    private static final int UNITS = 1_000;

    private final RedisCommands redis = StockRedis.commands(Duration.ofSeconds(20));

    @Override
    protected StockGate gate() {
        return new RedisStockGate(redis, InstantSource.system());
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
        return new RedisGateStock(redis, InstantSource.system());
    }

    @Override
    protected Instant now() {
        return InstantSource.system().instant();
    }

    @Test
    void adjustments_that_are_told_twice_and_orders_at_the_same_time_all_count_once() throws Exception {
        assertThat(missing(stock(), new SaleId(800_001))).isZero();
    }

    /** Were it not for this one, the test above might be passing because nobody ever meets. */
    @Test
    void an_adjustment_that_reads_and_then_writes_loses_some_of_them() throws Exception {
        assertThat(missing(new ReadThenWrite(redis), new SaleId(800_002))).isNotZero();
    }

    /** @return by how many units the gate differs from what came, went and was reserved */
    private int missing(GateStock stock, SaleId sale) throws Exception {
        var pool = Purchases.openAt(now(), sale, UNITS);
        loader().load(pool, UNITS);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int worker = 0; worker < 2; worker++) {
            var key = "adjusted-" + worker;
            tasks.add(() -> adjusted(stock, pool, key, 3));
            tasks.add(() -> adjusted(stock, pool, key, 3));
            var taking = "taken-" + worker;
            tasks.add(() -> adjusted(stock, pool, taking, -2));
            long buyer = worker * ROUNDS;
            tasks.add(() -> reserved(pool, buyer));
        }
        var results = Race.run(tasks);
        int came = 2 * ROUNDS * 3;
        int went = results.get(2) + results.get(6);
        int taken = results.get(3) + results.get(7);
        return UNITS + came + went - taken - accounts().counters(sale).free();
    }

    private static int adjusted(GateStock stock, SaleTerms pool, String key, int delta) {
        int units = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (stock.adjust(adjustment(pool, key + '-' + round, delta), 1) instanceof Answer.Adjusted) {
                units += delta;
            }
        }
        return units;
    }

    private int reserved(SaleTerms pool, long firstBuyer) {
        int units = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            var attempt = Purchases.attempt(pool, firstBuyer + round, "key", 1);
            units += gate().reserve(attempt) instanceof Admission.Admitted ? 1 : 0;
        }
        return units;
    }

    /** What not to do: two steps where there has to be one. */
    private record ReadThenWrite(RedisCommands redis) implements GateStock {
        @Override
        public Answer adjust(StockAdjustment adjustment, int epoch) {
            var key = RedisKeys.stock(adjustment.pool());
            int free = redis.send(new CommandArguments(Command.HGET).add(key).add("av"))
                            .integer()
                    + adjustment.wish().delta();
            redis.send(new CommandArguments(Command.HSET).add(key).add("av").add(free));
            return new Answer.Adjusted(free);
        }
    }
}
