package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.testing.Crowd;
import flashsale.testing.Purchases;
import flashsale.testing.StockGateContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

class RedisStockGateTest extends StockGateContract {
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
        return InstantSource.system().instant();
    }

    @Test
    void a_gate_that_looks_and_then_takes_oversells_so_the_crowd_can_tell() throws Exception {
        var terms = Purchases.openAt(now(), new SaleId(900_001), 1);
        loader().load(terms, 100);

        assertThat(Crowd.rush(new LookThenTake(redis), terms, 2_000)).isGreaterThan(100);
    }

    @Test
    void scripts_are_found_again_after_redis_forgot_them() {
        var terms = Purchases.openAt(now(), new SaleId(900_002), 1);
        loader().load(terms, 1);
        redis.send(new CommandArguments(Command.SCRIPT).add("FLUSH"));

        assertThat(gate().reserve(Purchases.attempt(terms, 1, "a", 1))).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void a_refusal_writes_nothing() {
        var terms = Purchases.openAt(now(), new SaleId(900_003), 1);
        loader().load(terms, 1);
        gate().reserve(Purchases.attempt(terms, 1, "a", 1));
        var before = keys(terms);

        gate().reserve(Purchases.attempt(terms, 2, "b", 1));
        gate().reserve(Purchases.attempt(terms, 1, "c", 1));

        assertThat(keys(terms)).isEqualTo(before);
    }

    private String keys(SaleTerms terms) {
        var pattern = "sale:{" + terms.sale() + ":0}:*";
        var keys = redis.send(new CommandArguments(Command.KEYS).add(pattern));
        return keys.items().stream()
                .map(key -> key.text() + "=" + dump(key.text()))
                .sorted()
                .toList()
                .toString();
    }

    private String dump(String key) {
        var dump = redis.send(new CommandArguments(Command.DUMP).add(key));
        return HexFormat.of().formatHex((byte[]) dump.value());
    }

    /** What not to do: two steps where there has to be one. */
    private record LookThenTake(RedisCommands redis) implements StockGate {
        @Override
        public Admission reserve(Attempt attempt) {
            var key = RedisKeys.stock(attempt.terms().sale());
            int free = redis.send(new CommandArguments(Command.HGET).add(key).add("av"))
                    .integer();
            if (free < 1) {
                return new Admission.SoldOut(free);
            }
            redis.send(new CommandArguments(Command.HINCRBY).add(key).add("av").add(-1));
            return new Admission.Admitted(new Reservation(
                    attempt.purchase().order(),
                    1,
                    Reservation.State.RESERVED,
                    attempt.purchase().attemptedAt()));
        }

        @Override
        public void markQueued(List<ReservationKey> reservations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReleaseAnswer release(StockRelease release) {
            throw new UnsupportedOperationException();
        }
    }
}
