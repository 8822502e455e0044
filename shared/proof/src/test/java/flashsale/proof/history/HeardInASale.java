package flashsale.proof.history;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.books.GateBook;
import flashsale.proof.books.LogBook;
import flashsale.proof.books.Offer;
import flashsale.proof.books.OrderBook;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Manner;
import flashsale.proof.crowd.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sale of two units at one a buyer, in which every buyer clicks once. Times are milliseconds after the opening. */
final class HeardInASale {
    private static final Instant OPENED = Instant.parse("2026-11-01T12:00:00Z");
    private static final SaleId SALE = new SaleId(7);
    private static final int BUYERS = 5;
    private static final long MILLI = 1_000_000;

    int limit = 1;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<GateBook.BuyerRecord> gate = new ArrayList<>();
    private final List<OrderBook.Row> rows = new ArrayList<>();

    OrderId order(int buyer) {
        return OrderId.of(SALE, user(buyer), new IdempotencyKey("k-" + buyer));
    }

    private static UserId user(int buyer) {
        return new UserId(buyer + 1);
    }

    HeardInASale taken(int buyer, int at) {
        return reserved(buyer, at, Reservation.State.QUEUED);
    }

    /** Taken, and given back some time after its order was rejected. */
    HeardInASale takenAndRejected(int buyer, int at, int rejected) {
        rows.add(new OrderBook.Row(order(buyer), user(buyer), OrderState.REJECTED, 1, OPENED.plusMillis(rejected)));
        return reserved(buyer, at, Reservation.State.RELEASED);
    }

    private HeardInASale reserved(int buyer, int at, Reservation.State state) {
        var reservation = new Reservation(order(buyer), 1, state, OPENED.plusMillis(at));
        int used = state == Reservation.State.RELEASED ? 0 : 1;
        gate.add(new GateBook.BuyerRecord(user(buyer), used, List.of(reservation)));
        return this;
    }

    HeardInASale yes(int buyer, int sent, int answered) {
        return heard(buyer, sent, answered, new Outcome.Accepted(order(buyer)));
    }

    HeardInASale heard(int buyer, int sent, int answered, Outcome outcome) {
        var click = new Click(buyer, buyer, 0, Manner.PATIENT);
        int number = (int) attempts.stream()
                .filter(attempt -> attempt.click().equals(click))
                .count();
        attempts.add(new Attempt(click, number, 0, sent * MILLI, answered * MILLI, outcome));
        return this;
    }

    List<String> findings() {
        return findings(Duration.ZERO);
    }

    List<String> findings(Duration frozen) {
        var clicks = new ArrayList<Click>();
        var buyers = new ArrayList<UserId>();
        for (int i = 0; i < BUYERS; i++) {
            clicks.add(new Click(i, i, 0, Manner.PATIENT));
            buyers.add(user(i));
        }
        var plan = new CrowdPlan(new CrowdShape(BUYERS, 0, 0, 0, 1), "k-", List.copyOf(clicks));
        var books = new Books(
                new Offer(SALE, 2, limit),
                new GateBook(0, 0, List.copyOf(gate)),
                new LogBook(List.of(), 0),
                new OrderBook(List.copyOf(rows), Map.of(), new OrderBook.StockRow(2, 0, 2, 0), 0),
                new History(plan, List.copyOf(buyers), OPENED, List.copyOf(attempts)));
        return HistoryCheck.check(books, frozen).stream().map(Finding::sentence).toList();
    }
}
