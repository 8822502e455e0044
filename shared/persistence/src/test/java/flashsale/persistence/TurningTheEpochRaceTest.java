package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleBooks.Snapshot;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;

/** An epoch ends while orders land and end. */
@QuarkusTest
@WithBackends(mysql = true)
class TurningTheEpochRaceTest {
    private static final int STOCK = 1_000;
    private static final int ORDERS = 100;
    private static final int BATCH = 5;

    private final JdbcShop shop;

    @Inject
    TurningTheEpochRaceTest(DataSource dataSource) {
        shop = new JdbcShop(dataSource, new ManualClock());
    }

    @RepeatedTest(5)
    void every_landing_and_every_end_is_wholly_before_the_turn_or_wholly_after_it() throws Exception {
        var sale = OpenSale.of(STOCK, 3);
        var ending = purchases(sale);
        var landing = purchases(sale);
        shop.landing().land(ending);

        var snapshot = raced(sale, ending, landing);

        var atTurn = new HashMap<OrderId, Reservation.State>();
        snapshot.buyers().forEach(buyer -> buyer.reservations().forEach(one -> atTurn.put(one.order(), one.state())));
        assertThat(atTurn.keySet()).containsAll(orders(ending));
        assertThat(snapshot.free())
                .isEqualTo(STOCK
                        - (int) atTurn.values().stream()
                                .filter(state -> state == Reservation.State.QUEUED)
                                .count());
        var releases = releases(sale);
        for (var ended : ending) {
            var expected = atTurn.get(ended.order()) == Reservation.State.QUEUED
                    ? List.of(new StockRelease(ended.reservation(), 2))
                    : List.of();
            assertThat(releases.getOrDefault(ended.order(), List.of())).isEqualTo(expected);
        }
        for (var landed : landing) {
            var state = shop.orders()
                    .find(landed.order(), landed.buyer())
                    .orElseThrow()
                    .state();
            assertThat(state.isFinal()).isEqualTo(!atTurn.containsKey(landed.order()));
        }
    }

    private Snapshot raced(SaleId sale, List<AcceptedPurchase> ending, List<AcceptedPurchase> landing)
            throws Exception {
        var halfWay = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            work.add(threads.submit(each(
                    ending, halfWay, batch -> batch.forEach(one -> shop.ends().cancel(one.order(), one.buyer())))));
            work.add(threads.submit(
                    each(landing, halfWay, batch -> shop.landing().land(batch))));
            halfWay.await();
            var snapshot = shop.books().turnEpoch(sale, 1).orElseThrow();
            for (var one : work) {
                one.get();
            }
            return snapshot;
        }
    }

    private interface Work {
        void on(List<AcceptedPurchase> batch);
    }

    private static Callable<Void> each(List<AcceptedPurchase> purchases, CountDownLatch halfWay, Work work) {
        return () -> {
            for (int start = 0; start < ORDERS; start += BATCH) {
                work.on(purchases.subList(start, start + BATCH));
                if (start == ORDERS / 2) {
                    halfWay.countDown();
                }
            }
            return null;
        };
    }

    private static List<AcceptedPurchase> purchases(SaleId sale) {
        var purchases = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < ORDERS; i++) {
            purchases.add(Samples.purchase(sale, Samples.buyer(), 1));
        }
        return purchases;
    }

    private static List<OrderId> orders(List<AcceptedPurchase> purchases) {
        return purchases.stream().map(AcceptedPurchase::order).toList();
    }

    private Map<OrderId, List<StockRelease>> releases(SaleId sale) {
        var releases = new HashMap<OrderId, List<StockRelease>>();
        for (var release : shop.releases().due(1_000_000)) {
            if (release.reservation().sale().equals(sale)) {
                releases.computeIfAbsent(release.reservation().order(), _ -> new ArrayList<>())
                        .add(release);
            }
        }
        return releases;
    }
}
