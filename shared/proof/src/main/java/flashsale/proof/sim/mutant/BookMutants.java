package flashsale.proof.sim.mutant;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.Orders;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.shop.Ports;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Protections between the log, the books and the gate. */
final class BookMutants {
    /** Later than any there will be. */
    private static final int EVERY_EPOCH = 1_000_000;

    private BookMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.port(
                        "ACKNOWLEDGED_BEFORE_LANDED",
                        "a batch that the database did not take is done with",
                        Landing.class,
                        (landing, _) -> batch -> {
                            try {
                                return landing.land(batch);
                            } catch (RuntimeException lost) {
                                return Map.of();
                            }
                        }),
                Mutant.port(
                        "LANDED_AGAIN",
                        "a purchase that comes again becomes another order",
                        Landing.class,
                        (landing, ports) -> batch -> landing.land(
                                batch.stream().map(one -> again(one, ports)).toList())),
                Mutant.port(
                        "ANY_EPOCH",
                        "landing takes purchases of epochs that are over",
                        Landing.class,
                        (landing, _) -> batch -> landing.land(
                                batch.stream().map(BookMutants::ofEveryEpoch).toList())),
                Mutant.port(
                        "RELEASED_BEFORE_BROUGHT",
                        "a release is forgotten before the gate has it",
                        StockReleases.class,
                        (releases, _) -> forgetful(releases)),
                Mutant.port(
                        "RELEASED_BEFORE_COMMITTED",
                        "units go back before the order has ended",
                        OrderEnds.class,
                        BookMutants::hasty),
                Mutant.port(
                        "TOLD_WITHOUT_ACKNOWLEDGEMENT",
                        "nobody waits for the acknowledgement of an event",
                        OrderEventLog.class,
                        (log, _) -> events -> {
                            log.append(events);
                            return events;
                        }),
                Mutant.port(
                        "EVERY_EPOCH_ADJUSTED",
                        "a closed gate counts as one that was told",
                        GateStock.class,
                        (gate, _) -> (adjustment, epoch) -> {
                            var answer = gate.adjust(adjustment, epoch);
                            return answer instanceof GateStock.Answer.Closed
                                    ? new GateStock.Answer.Adjusted(0)
                                    : answer;
                        }),
                Mutant.port(
                        "PAUSE_UNTOLD",
                        "the gate does not hear of a pause or a resumption",
                        SaleLoader.class,
                        (loader, _) -> deaf(loader)));
    }

    private static AcceptedPurchase again(AcceptedPurchase one, Ports ports) {
        var key = new IdempotencyKey(
                one.order() + "-" + ports.process().stage().instant().toEpochMilli());
        return new AcceptedPurchase(
                OrderId.of(one.sale(), one.buyer(), key),
                one.sale(),
                one.buyer(),
                one.quantity(),
                one.epoch(),
                one.attemptedAt());
    }

    private static AcceptedPurchase ofEveryEpoch(AcceptedPurchase one) {
        return new AcceptedPurchase(
                one.order(), one.sale(), one.buyer(), one.quantity(), EVERY_EPOCH, one.attemptedAt());
    }

    private static StockReleases forgetful(StockReleases releases) {
        return new StockReleases() {
            @Override
            public List<StockRelease> due(int limit, Set<SaleId> without) {
                var due = releases.due(limit, without);
                releases.done(due);
                return due;
            }

            @Override
            public void done(List<StockRelease> brought) {
                // They are forgotten already.
            }
        };
    }

    private static OrderEnds hasty(OrderEnds ends, Ports ports) {
        return new OrderEnds() {
            @Override
            public Cancellation cancel(OrderId order, UserId buyer) {
                ports.get(Orders.class)
                        .find(order, buyer)
                        .ifPresent(one -> one.lines()
                                .forEach(line -> ports.get(StockGate.class)
                                        .release(new AcceptedPurchase(order, line.sale(), buyer, 1, 1, one.createdAt())
                                                .release())));
                return ends.cancel(order, buyer);
            }

            @Override
            public int expire(int limit) {
                return ends.expire(limit);
            }
        };
    }

    private static SaleLoader deaf(SaleLoader loader) {
        return new SaleLoader() {
            @Override
            public void load(SaleTerms terms, int stock) {
                loader.load(terms, stock);
            }

            @Override
            public Change change(SaleTerms terms) {
                return Change.KEPT;
            }
        };
    }
}
