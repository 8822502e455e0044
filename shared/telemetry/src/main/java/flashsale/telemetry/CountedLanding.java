package flashsale.telemetry;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Counts what lands. One batch is a step in the trace of each of its purchases, told in one line: a line for each would
 * cost as much as landing it.
 */
public final class CountedLanding implements Landing {
    private final Landing landing;
    private final Journal journal;
    private final InstantSource clock;

    public CountedLanding(Landing landing, Journal journal, InstantSource clock) {
        this.landing = landing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var step = journal.trace();
        var outcomes = landing.land(batch.stream()
                .map(purchase -> purchase.in(step.continuing(purchase.trace())))
                .toList());
        if (batch.isEmpty()) {
            return outcomes;
        }
        var now = clock.instant();
        for (var purchase : batch) {
            switch (outcomes.get(purchase.order())) {
                case CREATED -> {
                    journal.count(Metric.ORDER_LANDED, 1);
                    journal.time(Metric.ORDER_LANDING_MILLIS, Duration.between(purchase.attemptedAt(), now));
                }
                case REJECTED -> journal.count(Metric.ORDER_REJECTED, 1);
                case ALREADY_LANDED -> {}
            }
        }
        journal.tell(new Fact("landed", "", others(batch)));
        return outcomes;
    }

    private static List<Fact.Other> others(List<AcceptedPurchase> batch) {
        return batch.stream()
                .map(purchase ->
                        new Fact.Other(purchase.trace(), purchase.order().toString()))
                .toList();
    }
}
