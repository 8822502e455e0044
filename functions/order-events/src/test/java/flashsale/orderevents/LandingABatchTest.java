package flashsale.orderevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import flashsale.messaging.Delivery;
import flashsale.messaging.PurchaseRecord;
import flashsale.testing.InMemoryDeadLetters;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LandingABatchTest {
    private final ManualClock clock = new ManualClock();
    private final SaleTerms terms = Purchases.openAt(clock.instant(), new SaleId(1), 1);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters();
    private final Tables tables = new Tables();
    private final LandPurchases landPurchases = new LandPurchases(tables, deadLetters, new ReleaseStock(tables, gate));

    @Test
    void purchases_land_and_the_batch_is_done() {
        var landed = landPurchases.land(List.of(delivery(0, 10, 1), delivery(0, 11, 2), delivery(3, 7, 3)));

        assertThat(landed.failures()).isEmpty();
        assertThat(tables.landed).hasSize(3);
    }

    @Test
    void what_nobody_can_read_is_buried_with_its_place_and_the_rest_lands() {
        var landed = landPurchases.land(List.of(delivery(0, 10, 1), poison(0, 11), delivery(0, 12, 2)));

        assertThat(landed.failures()).isEmpty();
        assertThat(tables.landed).hasSize(2);
        assertThat(deadLetters.kept())
                .singleElement()
                .satisfies(letter -> assertThat(letter.offset()).isEqualTo(11));
    }

    @Test
    void where_burying_fails_the_partition_is_delivered_again_from_there() {
        var stuck = new LandPurchases(tables, this::nowhere, new ReleaseStock(tables, gate));
        var bad = poison(0, 11);

        var landed = stuck.land(List.of(delivery(0, 10, 1), bad, delivery(0, 12, 2), delivery(3, 7, 3)));

        assertThat(landed.failures()).containsExactly(bad);
        assertThat(tables.landed).hasSize(2);
    }

    @Test
    void a_rejected_purchase_gives_its_units_back_at_once() {
        gate.load(terms, 1);
        gate.reserve(Purchases.attempt(terms, 1, "a", 1));
        tables.rejecting = true;

        landPurchases.land(List.of(delivery(0, 10, 1)));

        assertThat(gate.reserve(Purchases.attempt(terms, 2, "b", 1)))
                .isInstanceOf(flashsale.domain.sale.Admission.Admitted.class);
        assertThat(tables.due).isEmpty();
    }

    @Test
    void a_database_that_is_away_brings_the_whole_batch_back() {
        var away = new LandPurchases(
                _ -> {
                    throw new StoreUnavailable("MySQL", new TimeoutException());
                },
                deadLetters,
                new ReleaseStock(tables, gate));

        assertThatThrownBy(() -> away.land(List.of(delivery(0, 10, 1)))).isInstanceOf(StoreUnavailable.class);
    }

    private void nowhere(DeadLetter letter) {
        throw new StoreUnavailable("Kafka", new TimeoutException());
    }

    private Delivery delivery(int partition, long offset, long buyer) {
        var purchase = Purchases.attempt(terms, buyer, "a", 1).purchase();
        return new Delivery("purchases-" + partition, "purchases", partition, offset, PurchaseRecord.encode(purchase));
    }

    private static Delivery poison(int partition, long offset) {
        var value = "not json".getBytes(StandardCharsets.UTF_8);
        return new Delivery("purchases-" + partition, "purchases", partition, offset, value);
    }

    /** Lands everything, or rejects everything. */
    private static final class Tables implements Landing, StockReleases {
        private final List<AcceptedPurchase> landed = new ArrayList<>();
        private final List<StockRelease> due = new ArrayList<>();
        private boolean rejecting;

        @Override
        public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
            var outcomes = new HashMap<OrderId, Outcome>();
            for (var purchase : batch) {
                landed.add(purchase);
                outcomes.put(purchase.order(), rejecting ? Outcome.REJECTED : Outcome.CREATED);
                if (rejecting) {
                    due.add(new StockRelease(purchase.reservation(), purchase.epoch()));
                }
            }
            return outcomes;
        }

        @Override
        public List<StockRelease> due(int limit, Set<SaleId> without) {
            return due.stream().limit(limit).toList();
        }

        @Override
        public void done(List<StockRelease> releases) {
            due.removeAll(releases);
        }
    }
}
