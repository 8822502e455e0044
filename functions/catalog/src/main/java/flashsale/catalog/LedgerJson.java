package flashsale.catalog;

import flashsale.domain.sale.Ledger;
import flashsale.http.WireTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/**
 * @param equation what has to hold, in numbers
 * @param drift by how much it does not
 * @param inFlight units that were promised and are no order yet, or are on their way back
 */
@RegisterForReflection
record LedgerJson(
        String saleId,
        String readAt,
        Gate gate,
        Books books,
        String equation,
        int drift,
        int inFlight,
        int booksDrift) {

    /** @param state open, fenced (by a rebuild that has not ended) or lost */
    @RegisterForReflection
    record Gate(String state, int epoch, int free, int live, int outbox, long oldestMs) {}

    @RegisterForReflection
    record Books(int epoch, int total, int available, int reserved, int sold, int active, int releases) {}

    static LedgerJson of(Ledger ledger) {
        var gate = ledger.gate();
        var books = ledger.books();
        return new LedgerJson(
                ledger.sale().toString(),
                WireTime.of(ledger.readAt()),
                new Gate(
                        gate.state().name().toLowerCase(Locale.ROOT),
                        gate.epoch(),
                        gate.free(),
                        ledger.live(),
                        gate.outbox(),
                        gate.oldest().toMillis()),
                new Books(
                        books.epoch(),
                        books.total(),
                        books.available(),
                        books.reserved(),
                        books.sold(),
                        ledger.active(),
                        books.releases()),
                "total %d = free %d + live %d".formatted(books.total(), gate.free(), ledger.live()),
                ledger.drift(),
                ledger.inFlight(),
                ledger.booksDrift());
    }
}
