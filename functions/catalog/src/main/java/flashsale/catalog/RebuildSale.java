package flashsale.catalog;

import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.Fence;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleBooks.Snapshot;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds the gate of a sale anew from its orders: where the books differ and nobody knows why, and where Redis has lost
 * its data, in the middle of a sale too.
 *
 * <p>Why is nothing sold twice, and no promise broken?
 *
 * <ol>
 *   <li><b>Fence.</b> The gate is closed under the epoch to come; the database stays in the old one. From here on
 *       nothing new is promised (503), and no release is applied or forgotten.
 *   <li><b>Drain.</b> Everything promised before becomes an order. Landing still takes purchases of the old epoch,
 *       because the database is still in it: none that was answered with 202 is rejected by a rebuild. If Redis lost
 *       its data, whatever had reached Kafka survives, and what had reached only Redis is lost with it.
 *   <li><b>Snapshot.</b> One transaction locks the sale's row exclusively, turns the epoch, drops the releases that
 *       wait and reads all orders. Landings and ends read the epoch under a shared lock, so each of them is wholly
 *       before, and counted, or wholly after: then a landing of the old epoch is rejected, and an end writes a release
 *       of the new epoch, which waits until the gate is open and gives back a unit that the snapshot counted as taken.
 *   <li><b>Fill.</b> The gate forgets all buyers and learns those of the snapshot: orders that hold units, and ended
 *       ones as released, so that a late retry of their key is told so and buys nothing.
 *   <li><b>Open.</b> Token, units and terms come in one step. Releases of older epochs find nothing to give back:
 *       their units are free already.
 * </ol>
 *
 * <p>A call that breaks off leaves the gate as it was, or closed, never half filled and open, and the next call
 * finishes: it begins again with the epoch after the database's. Of several calls at once one makes the snapshot, and
 * only the holder of the gate's own fence fills and opens it; the others are told that they were overtaken.
 */
final class RebuildSale {
    /** Sales read in one go. */
    private static final int PAGE = 1_000;

    /** Buyers handed to the gate in one go. */
    private static final int BATCH = 10_000;

    private final Sales sales;
    private final SaleBooks books;
    private final GateRebuilder gate;
    private final SaleLoader loader;
    private final DrainGate drainGate;

    RebuildSale(Sales sales, SaleBooks books, GateRebuilder gate, SaleLoader loader, DrainGate drainGate) {
        this.sales = sales;
        this.books = books;
        this.gate = gate;
        this.loader = loader;
        this.drainGate = drainGate;
    }

    Rebuild rebuild(SaleId id) {
        var found = sales.find(id);
        if (found.isEmpty()) {
            return new Rebuild.UnknownSale();
        }
        var sale = found.get();
        return switch (sale.status()) {
            case DRAFT, LOADING -> new Rebuild.NotAllowed(sale.status());
            case PUBLISHED, PAUSED, CLOSED -> rebuild(sale);
        };
    }

    private Rebuild rebuild(Sale before) {
        gate.announce(flashSales());
        var fence = gate.fence(before.inNextEpoch().terms());
        if (fence.isEmpty()) {
            return new Rebuild.Overtaken();
        }
        if (!drainGate.drain(before.id())) {
            return new Rebuild.NotDrained();
        }
        var snapshot = books.turnEpoch(before.id(), before.token().epoch());
        if (snapshot.isEmpty()) {
            return new Rebuild.Overtaken();
        }
        // As it is after the turn: it may have been paused or closed meanwhile.
        var sale = sales.find(before.id()).orElseThrow();
        if (!refilled(fence.get(), sale, snapshot.get())) {
            return new Rebuild.Overtaken();
        }
        return new Rebuild.Rebuilt(upToDate(sale), snapshot.get().free(), orders(snapshot.get()));
    }

    /** All that a gate which has lost everything should know of. */
    private Set<SaleId> flashSales() {
        var all = new HashSet<SaleId>();
        long before = Long.MAX_VALUE;
        List<Sale> page;
        do {
            page = sales.page(before, PAGE);
            page.forEach(sale -> all.add(sale.id()));
            before = page.isEmpty() ? before : page.getLast().id().value();
        } while (page.size() == PAGE);
        return all;
    }

    private boolean refilled(Fence fence, Sale sale, Snapshot snapshot) {
        if (sale.token().epoch() != fence.epoch() || !gate.empty(fence)) {
            return false;
        }
        var buyers = snapshot.buyers();
        for (int start = 0; start < buyers.size(); start += BATCH) {
            var batch = buyers.subList(start, Math.min(start + BATCH, buyers.size()));
            if (!gate.fill(fence, sale.terms(), batch)) {
                return false;
            }
        }
        return gate.open(fence, sale.terms(), snapshot.free());
    }

    /**
     * A pause or an end between reading the sale and opening the gate found no gate to tell. A standing pool is paused
     * by upkeep alone, and only because it had to be rebuilt.
     */
    private Sale upToDate(Sale opened) {
        if (!opened.isFlash()) {
            sales.move(opened.id(), Set.of(SaleStatus.PAUSED), SaleStatus.PUBLISHED);
        }
        var now = sales.find(opened.id()).orElseThrow();
        if (!now.token().equals(opened.token())) {
            loader.change(now.terms());
        }
        return now;
    }

    private static int orders(Snapshot snapshot) {
        return snapshot.buyers().stream()
                .map(BuyerRecord::reservations)
                .mapToInt(List::size)
                .sum();
    }
}
