package flashsale.domain.sale;

import flashsale.domain.sale.GateStock.Answer;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.sale.StockAdjustments.Verdict;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Changes the stock of a product in the books and at its gate, which share no transaction.
 *
 * <p>Why does the gate never hand out more than the books have, and no side lose an adjustment?
 *
 * <ol>
 *   <li><b>Units that come</b> are in the total as soon as the adjustment is written down, under a lock that keeps the
 *       pool's epoch. The gate gets them after that, in that very epoch and once. A rebuild that turns the epoch later
 *       reads a total that has them, so a gate in another epoch has them already, and there is nothing left to do.
 *   <li><b>Units that go</b> are written down, and are in the total still. The gate gives them up first, or refuses;
 *       then they leave the total, under the same lock and only if the pool is in the epoch of that answer. Where a
 *       rebuild was in between it has put them back, because the total had them: they are taken again in the new epoch,
 *       and that gate may refuse.
 *   <li>The gate remembers its answer as long as its epoch lasts, a refusal too. So of two processes that carry out the
 *       same adjustment, one cannot be refused what the other was given.
 * </ol>
 *
 * <p>A call that breaks off anywhere leaves a pending adjustment. Whoever repeats the request, or upkeep, goes on: every
 * step may be repeated. Until then the gate has fewer units to hand out than the books, never more.
 */
public final class AdjustStock {
    /** Each further one means that somebody has rebuilt the gate meanwhile, which takes seconds. */
    private static final int ATTEMPTS = 3;

    /** Whatever a pool has to have comes by adjustments, the first units too. */
    private static final int NO_UNITS = 0;

    private final StockAdjustments ledger;
    private final StandingPools pools;
    private final SaleLoader loader;
    private final GateStock gate;

    public AdjustStock(StockAdjustments ledger, StandingPools pools, SaleLoader loader, GateStock gate) {
        this.ledger = ledger;
        this.pools = pools;
        this.loader = loader;
        this.gate = gate;
    }

    public Adjusted adjust(Wish wish) {
        return switch (ledger.begin(wish)) {
            case Begin.Begun(var adjustment) -> answer(carriedOut(adjustment));
            case Begin.UnknownProduct _ -> new Adjusted.UnknownProduct();
            case Begin.NothingThere _ -> new Adjusted.NotEnough(0);
            case Begin.TooMany(var total) -> new Adjusted.TooMany(total);
            case Begin.KeyReused _ -> new Adjusted.KeyReused();
        };
    }

    private static Adjusted answer(StockAdjustment adjustment) {
        return switch (adjustment.state()) {
            case DONE -> new Adjusted.Done(adjustment);
            case REFUSED -> new Adjusted.NotEnough(adjustment.free());
            case PENDING -> new Adjusted.Waiting(adjustment);
        };
    }

    /**
     * Ends what others have left pending.
     *
     * @return how many were ended
     * @throws RuntimeException where one of them could not be carried out; those that could have been
     */
    public int complete(int limit) {
        int ended = 0;
        var failures = new ArrayList<RuntimeException>();
        for (var adjustment : ledger.pending(limit)) {
            try {
                ended += carriedOut(adjustment).state() == StockAdjustment.State.PENDING ? 0 : 1;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return ended;
    }

    private StockAdjustment carriedOut(StockAdjustment adjustment) {
        if (adjustment.state() != StockAdjustment.State.PENDING) {
            return adjustment;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int epoch = opened(adjustment.pool()).token().epoch();
            // Read after the epoch: whoever has ended it since did so in this epoch, whose gate remembers, or in a
            // later
            // one, whose gate refuses this one. Read before, a rebuild in between could make the gate take units twice.
            var now = asWrittenDown(adjustment);
            if (now.state() != StockAdjustment.State.PENDING) {
                return now;
            }
            var settled = adjustment.adds() ? added(adjustment) : taken(adjustment, epoch);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        return adjustment;
    }

    private StockAdjustment asWrittenDown(StockAdjustment adjustment) {
        if (ledger.begin(adjustment.wish()) instanceof Begin.Begun(var now)) {
            return now;
        }
        throw new IllegalStateException("%s is not in the ledger any more".formatted(adjustment));
    }

    private SaleTerms opened(SaleId pool) {
        var terms = pools.terms(pool);
        if (terms.status() == SaleStatus.LOADING) {
            loader.load(terms.in(SaleStatus.PUBLISHED, terms.token()), NO_UNITS);
            pools.opened(pool);
        }
        return terms;
    }

    private Optional<StockAdjustment> added(StockAdjustment adjustment) {
        int epoch = adjustment.epoch();
        return switch (gate.adjust(adjustment, epoch)) {
            case Answer.Adjusted _, Answer.OtherEpoch _ -> ledger.settle(adjustment, epoch, new Verdict.Done());
            case Answer.Closed _ -> Optional.empty();
            case Answer.TooFew(var free) ->
                throw new IllegalStateException("%s adds, and %d free units are too few".formatted(adjustment, free));
        };
    }

    private Optional<StockAdjustment> taken(StockAdjustment adjustment, int epoch) {
        return switch (gate.adjust(adjustment, epoch)) {
            case Answer.Adjusted _ -> ledger.settle(adjustment, epoch, new Verdict.Done());
            case Answer.TooFew(var free) -> ledger.settle(adjustment, epoch, new Verdict.Refused(free));
            case Answer.OtherEpoch _, Answer.Closed _ -> Optional.empty();
        };
    }
}
