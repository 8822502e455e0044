package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepingTheOutboxTest {
    private final ManualClock clock = new ManualClock();
    private final SaleTerms terms = Purchases.openAt(clock.instant(), new SaleId(1), 1);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final List<AcceptedPurchase> log = new ArrayList<>();
    private boolean kafkaAnswers = true;
    private final SweepOutbox sweepOutbox = new SweepOutbox(gate, gate, this::append, gate);

    private List<AcceptedPurchase> append(List<AcceptedPurchase> purchases) {
        log.addAll(purchases);
        return kafkaAnswers ? purchases : List.of();
    }

    @Test
    void a_purchase_whose_function_died_is_delivered_after_five_seconds() {
        gate.load(terms, 2);
        gate.reserve(Purchases.attempt(terms, 1, "a", 1));
        clock.advance(Duration.ofMillis(4_999));
        assertThat(sweepOutbox.run()).isZero();

        clock.advance(Duration.ofMillis(1));

        assertThat(sweepOutbox.run()).isEqualTo(1);
        assertThat(log).containsExactly(Purchases.attempt(terms, 1, "a", 1).purchase());
        assertThat(sweepOutbox.run()).isZero();
    }

    @Test
    void while_kafka_is_away_everything_stays() {
        gate.load(terms, 2);
        gate.reserve(Purchases.attempt(terms, 1, "a", 1));
        gate.reserve(Purchases.attempt(terms, 2, "b", 1));
        clock.advance(Duration.ofSeconds(5));
        kafkaAnswers = false;

        assertThat(sweepOutbox.run()).isZero();

        assertThat(gate.waiting(terms.sale(), Duration.ZERO, 10)).hasSize(2);
    }

    @Test
    void every_sale_is_swept() {
        var other = Purchases.openAt(clock.instant(), new SaleId(2), 1);
        gate.load(terms, 1);
        gate.load(other, 1);
        gate.reserve(Purchases.attempt(terms, 1, "a", 1));
        gate.reserve(Purchases.attempt(other, 1, "a", 1));
        clock.advance(Duration.ofSeconds(5));

        assertThat(sweepOutbox.run()).isEqualTo(2);
    }
}
