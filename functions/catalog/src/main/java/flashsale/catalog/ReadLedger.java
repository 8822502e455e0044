package flashsale.catalog;

import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.Ledger;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Holds both sides of a sale beside each other. */
final class ReadLedger {
    private final GateAccounts gate;
    private final SaleBooks books;
    private final InstantSource clock;

    ReadLedger(GateAccounts gate, SaleBooks books, InstantSource clock) {
        this.gate = gate;
        this.books = books;
        this.clock = clock;
    }

    /** Empty where the sale is unknown or was never loaded. */
    Optional<Ledger> read(SaleId sale) {
        return books.counts(sale).map(counts -> {
            // Long readings first, so that the counters are of one moment.
            int live = units(gate.buyers(sale));
            int active = units(books.buyers(sale));
            var now = clock.instant();
            var counters = gate.counters(sale);
            return new Ledger(sale, now, counters, live, books.counts(sale).orElse(counts), active);
        });
    }

    private static int units(List<BuyerRecord> buyers) {
        return buyers.stream().mapToInt(BuyerRecord::units).sum();
    }
}
