package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.SaleId;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Not part of the build: {@code mvn -pl shared/persistence -am test -Dtest=LandingBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}. All purchases are for one sale, so that its stock row is as hot as it gets.
 */
@QuarkusTest
@WithBackends(mysql = true)
class LandingBenchmark {
    private static final Logger LOG = Logger.getLogger("benchmark");
    private static final int WARM_UP = 20_000;
    private static final int ORDERS = 60_000;

    private final DataSource dataSource;

    @Inject
    LandingBenchmark(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "4, 200", "8, 100"})
    void landed_per_second(int consumers, int batch) throws Exception {
        var sale = OpenSale.of(1_000_000, 1);
        var landing = new JdbcLanding(dataSource, InstantSource.system());
        run(sale, WARM_UP, consumers, batch, landing::land);

        var landed = run(sale, ORDERS, consumers, batch, landing::land);
        var raw = run(sale, ORDERS, consumers, batch, this::insertOrders);

        LOG.info("%d consumers, batches of %d: landing %s; insert into orders alone %s; ratio %.2f"
                .formatted(consumers, batch, landed, raw, landed.perSecond / raw.perSecond));
        assertThat(landed.perSecond).isGreaterThan(5_000);
    }

    /** The processor time of one order tells more than the rate where others use the machine as well. */
    private record Speed(double perSecond, double clientMicros, double serverMicros) {
        @Override
        public String toString() {
            return "%,.0f/s (%.0f us here, %.0f us in the server, each)"
                    .formatted(perSecond, clientMicros, serverMicros);
        }
    }

    private static long cpuNanos(Stream<ProcessHandle> processes) {
        return processes
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private Speed run(SaleId sale, int orders, int consumers, int batch, Consumer<List<AcceptedPurchase>> landing)
            throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < consumers; i++) {
            var mine = new ArrayList<AcceptedPurchase>();
            for (int j = 0; j < orders / consumers; j++) {
                mine.add(Samples.purchase(sale, Samples.buyer(), 1));
            }
            tasks.add(() -> {
                for (int start = 0; start < mine.size(); start += batch) {
                    landing.accept(mine.subList(start, Math.min(start + batch, mine.size())));
                }
                return mine.size();
            });
        }
        var self = ProcessHandle.current();
        long here = cpuNanos(Stream.of(self));
        long server = cpuNanos(self.descendants());
        long start = System.nanoTime();
        double done = Race.run(tasks).stream().mapToInt(Integer::intValue).sum();
        return new Speed(
                done * 1e9 / (System.nanoTime() - start),
                (cpuNanos(Stream.of(self)) - here) / 1e3 / done,
                (cpuNanos(self.descendants()) - server) / 1e3 / done);
    }

    /** The raw limit: the same orders by one multi-row INSERT and a commit, no other table, no question. */
    private void insertOrders(List<AcceptedPurchase> purchases) {
        var now = Columns.utc(InstantSource.system().instant());
        var insert = new RowInsert("orders (id, sale_id, user_id, state, version, created_at, pay_by)");
        purchases.stream()
                .sorted((a, b) -> a.order().compareTo(b.order()))
                .forEach(purchase -> insert.add(
                        purchase.order().toBytes(),
                        purchase.sale().value(),
                        purchase.buyer().value(),
                        "PENDING",
                        1,
                        now,
                        now));
        try {
            new Transactions(dataSource).run(connection -> {
                insert.execute(connection);
                return null;
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
