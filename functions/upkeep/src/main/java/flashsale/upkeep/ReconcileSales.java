package flashsale.upkeep;

import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateAccounts.Counters;
import flashsale.domain.sale.GateAccounts.State;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.LoadedSales.Lookup;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Holds the sums of both sides of every open sale beside each other: {@code total == free + held by orders + on the way
 * back}. While purchases are on their way the two sides differ, by a number that changes; a difference that stands
 * still, with nothing waiting anywhere, is a fault. Then, and only then, orders are compared one by one. What even that
 * does not explain needs a rebuild, and somebody is told.
 *
 * <p>What was seen is remembered by this process. A new one begins to watch anew, and is late by that.
 */
final class ReconcileSales {
    private static final Logger LOG = Logger.getLogger(ReconcileSales.class);

    /** Between two looks at one sale: they cost one round trip to each side. */
    static final Duration EVERY = Duration.ofSeconds(10);

    /** The sweeper delivers after five seconds. It goes on trying, so this is only said. */
    private static final Duration OUTBOX_IS_LATE = Duration.ofSeconds(10);

    private static final Duration OUTBOX_IS_STUCK = Duration.ofSeconds(30);

    /** Purchases are landed within seconds; a difference that old belongs to none. */
    static final Duration COMPARE_AFTER = Duration.ofSeconds(20);

    static final Duration TELL_AFTER = Duration.ofSeconds(60);

    /** The last purchases land after the closing instant. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final LoadedSales sales;
    private final GateAccounts gate;
    private final SaleBooks books;
    private final RepairSale repairSale;
    private final InstantSource clock;

    private final Map<SaleId, Instant> looked = new HashMap<>();
    private final Map<SaleId, Drift> drifts = new HashMap<>();

    ReconcileSales(LoadedSales sales, GateAccounts gate, SaleBooks books, RepairSale repairSale, InstantSource clock) {
        this.sales = sales;
        this.gate = gate;
        this.books = books;
        this.repairSale = repairSale;
        this.clock = clock;
    }

    /** @param units by which the sums have differed ever since, while nothing was waiting */
    private record Drift(int units, Instant since, boolean compared) {
        Duration age(Instant now) {
            return Duration.between(since, now);
        }
    }

    Reconciled run() {
        var now = clock.instant();
        var done = Reconciled.NOTHING;
        var all = sales.all();
        looked.keySet().retainAll(all);
        drifts.keySet().retainAll(all);
        for (var sale : all) {
            var last = looked.getOrDefault(sale, Instant.EPOCH);
            if (!now.isBefore(last.plus(EVERY)) && sales.find(sale) instanceof Lookup.Found(var terms)) {
                looked.put(sale, now);
                done = done.plus(look(terms, now));
            }
        }
        return done;
    }

    private Reconciled look(SaleTerms terms, Instant now) {
        var window = terms.window();
        if (now.isBefore(window.opensAt()) || !now.isBefore(window.closesAt().plus(SETTLING))) {
            return Reconciled.NOTHING;
        }
        var counters = gate.counters(terms.sale());
        var counts = books.counts(terms.sale());
        if (counters.state() != State.OPEN
                || counts.isEmpty()
                || counts.get().epoch() != counters.epoch()
                || counters.epoch() != terms.token().epoch()) {
            drifts.remove(terms.sale());
            return Reconciled.NOTHING;
        }
        tellOutbox(terms.sale(), counters);
        var sums = counts.get();
        int units = sums.total() - counters.free() - sums.held();
        if (units == 0 || counters.outbox() > 0 || sums.releases() > 0) {
            drifts.remove(terms.sale());
            return Reconciled.NOTHING;
        }
        return watch(terms, units, now);
    }

    private static void tellOutbox(SaleId sale, Counters counters) {
        if (counters.oldest().compareTo(OUTBOX_IS_STUCK) > 0) {
            LOG.errorf("Sale %s: %d purchases wait for Kafka, for %s", sale, counters.outbox(), counters.oldest());
        } else if (counters.oldest().compareTo(OUTBOX_IS_LATE) > 0) {
            LOG.warnf("Sale %s: %d purchases wait for Kafka, for %s", sale, counters.outbox(), counters.oldest());
        }
    }

    private Reconciled watch(SaleTerms terms, int units, Instant now) {
        var sale = terms.sale();
        var drift = drifts.get(sale);
        if (drift == null || drift.units() != units) {
            drifts.put(sale, new Drift(units, now, false));
            return Reconciled.NOTHING;
        }
        var done = Reconciled.NOTHING;
        if (!drift.compared() && drift.age(now).compareTo(COMPARE_AFTER) >= 0) {
            done = repairSale.repair(terms);
            drifts.put(sale, new Drift(units, drift.since(), true));
        }
        if (drift.age(now).compareTo(TELL_AFTER) < 0) {
            return done;
        }
        LOG.errorf(
                "Sale %s: total and gate differ by %d units for %s, and no order explains it. Rebuild: "
                        + "POST /v1/admin/sales/%s/rebuild",
                sale, units, drift.age(now), sale);
        return done.plus(new Reconciled(0, 0, 0, 1));
    }
}
