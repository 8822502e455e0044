package flashsale.proof.sim.mutant;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.LandingProgress;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.proof.sim.shop.Ports;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Protections on the way from a click to the log. */
final class PurchaseMutants {
    private PurchaseMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.port(
                        "UNHEARD_IS_FAILED",
                        "what Kafka does not acknowledge is given back",
                        PurchaseLog.class,
                        PurchaseMutants::giveBackUnheard),
                Mutant.port(
                        "QUEUED_BEFORE_SENT",
                        "purchases leave the outbox before they are sent",
                        PurchaseLog.class,
                        (log, ports) -> purchases -> {
                            ports.get(StockGate.class).markQueued(keys(purchases));
                            return log.append(purchases);
                        }),
                Mutant.port(
                        "SENT_IS_ACKNOWLEDGED",
                        "nobody waits for the acknowledgement of a purchase",
                        PurchaseLog.class,
                        (log, _) -> purchases -> {
                            log.append(purchases);
                            return purchases;
                        }),
                Mutant.port(
                        "SILENT_GATE_IS_SOLD_OUT",
                        "a gate that does not answer in time has no units",
                        StockGate.class,
                        (gate, _) -> reserving(gate, attempt -> {
                            try {
                                return gate.reserve(attempt);
                            } catch (StoreUnavailable silence) {
                                return new Admission.SoldOut(1);
                            }
                        })),
                Mutant.port(
                        "NEW_ID_EACH_TIME",
                        "an order's id is made of the moment, and not of the key",
                        StockGate.class,
                        (gate, ports) -> reserving(gate, attempt -> gate.reserve(renamed(attempt, ports)))),
                Mutant.port(
                        "NO_SWEEPER",
                        "nobody looks into the outbox",
                        PurchaseOutbox.class,
                        (_, _) -> (_, _, _) -> List.of()),
                Mutant.port(
                        "SWEEP_AT_ONCE",
                        "entries are swept while their function is at work",
                        PurchaseOutbox.class,
                        (outbox, _) -> (sale, _, limit) -> outbox.waiting(sale, Duration.ZERO, limit)),
                Mutant.port(
                        "REBUILD_WITHOUT_DRAIN",
                        "a rebuild does not wait for what was promised",
                        LandingProgress.class,
                        (_, _) -> () -> () -> true));
    }

    private static PurchaseLog giveBackUnheard(PurchaseLog log, Ports ports) {
        return purchases -> {
            var acknowledged = log.append(purchases);
            for (var purchase : purchases) {
                if (!acknowledged.contains(purchase)) {
                    ports.get(StockGate.class).release(purchase.release());
                }
            }
            return acknowledged;
        };
    }

    private static List<ReservationKey> keys(List<AcceptedPurchase> purchases) {
        return purchases.stream().map(AcceptedPurchase::reservation).toList();
    }

    private static Attempt renamed(Attempt attempt, Ports ports) {
        var one = attempt.purchase();
        var id = OrderId.of(
                one.sale(),
                one.buyer(),
                new IdempotencyKey("at-" + ports.process().stage().instant().toEpochMilli()));
        return new Attempt(
                attempt.terms(),
                new AcceptedPurchase(id, one.sale(), one.buyer(), one.quantity(), one.epoch(), one.attemptedAt()));
    }

    private static StockGate reserving(StockGate gate, Function<Attempt, Admission> reserve) {
        return new StockGate() {
            @Override
            public Admission reserve(Attempt attempt) {
                return reserve.apply(attempt);
            }

            @Override
            public void markQueued(List<ReservationKey> reservations) {
                gate.markQueued(reservations);
            }

            @Override
            public ReleaseAnswer release(StockRelease release) {
                return gate.release(release);
            }
        };
    }
}
