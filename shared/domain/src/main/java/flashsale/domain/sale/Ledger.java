package flashsale.domain.sale;

import java.time.Instant;

/**
 * Both sides of a sale's books at one moment. While units move, the two are read some milliseconds apart, so single
 * units may be missing or doubled; at rest every difference is a fault.
 *
 * @param live units that reservations of the gate hold
 * @param active units that orders hold, counted one by one
 */
public record Ledger(
        SaleId sale, Instant readAt, GateAccounts.Counters gate, int live, SaleBooks.Counts books, int active) {
    /** {@code total == free + live}: what is missing at the gate; below zero, what it has too many. */
    public int drift() {
        return books.total() - gate.free() - live;
    }

    /** Units that the gate has promised and no order holds: on their way through Kafka, or back to the gate. */
    public int inFlight() {
        return live - active;
    }

    /** {@code reserved + sold == units of active orders}: what the sums in the books are too low by. */
    public int booksDrift() {
        return active - books.held();
    }
}
