package flashsale.proof.books;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.books.GateBook.BuyerRecord;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Manner;
import flashsale.proof.crowd.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The books of a sale of two units at one a buyer: buyers 1 and 2 bought, 3 and 4 came too late. Each list can be
 * changed before the books are closed.
 */
final class SmallSale {
    static final SaleId SALE = new SaleId(7);
    static final Instant OPENED = Instant.parse("2026-11-01T12:00:00Z");
    private static final long MILLI = 1_000_000;
    private static final int BUYERS = 4;

    Offer offer = new Offer(SALE, 2, 1);
    int free = 0;
    int outbox = 0;
    int deadLetters = 0;
    int releases = 0;
    OrderBook.StockRow stockRow = new OrderBook.StockRow(2, 0, 2, 0);
    final List<BuyerRecord> gate = new ArrayList<>();
    final List<AcceptedPurchase> log = new ArrayList<>();
    final List<OrderBook.Row> rows = new ArrayList<>();
    final Map<UserId, Integer> held = new HashMap<>();
    final List<Attempt> attempts = new ArrayList<>();
    private final List<Click> clicks = new ArrayList<>();

    SmallSale() {
        for (int i = 0; i < BUYERS; i++) {
            clicks.add(new Click(i, i, i * 10 * MILLI, Manner.PATIENT));
        }
        for (int winner = 0; winner < 2; winner++) {
            reserve(winner);
            order(winner);
            answer(winner, new Outcome.Accepted(id(winner)));
        }
        answer(2, Outcome.SOLD_OUT);
        answer(3, Outcome.SOLD_OUT);
    }

    UserId buyer(int index) {
        return new UserId(index + 1);
    }

    /** Of the click by the same number. */
    OrderId id(int click) {
        return OrderId.of(SALE, buyer(clicks.get(click).buyer()), new IdempotencyKey("k-" + click));
    }

    /** One more key of a buyer. */
    int click(int buyer) {
        clicks.add(new Click(clicks.size(), buyer, clicks.size() * 10 * MILLI, Manner.PATIENT));
        return clicks.size() - 1;
    }

    void reserve(int click) {
        var taken = OPENED.plusMillis(click * 10L + 1);
        gate.add(record(clicks.get(click).buyer(), 1, reservation(click, Reservation.State.QUEUED, taken)));
        log.add(new AcceptedPurchase(id(click), SALE, buyer(clicks.get(click).buyer()), 1, 1, taken));
    }

    Reservation reservation(int click, Reservation.State state, Instant taken) {
        return new Reservation(id(click), 1, state, taken);
    }

    BuyerRecord record(int buyer, int used, Reservation... reservations) {
        return new BuyerRecord(buyer(buyer), used, List.of(reservations));
    }

    void order(int click) {
        var buyer = buyer(clicks.get(click).buyer());
        rows.add(new OrderBook.Row(id(click), buyer, OrderState.PENDING, 1, OPENED.plusMillis(500)));
        held.merge(buyer, 1, Integer::sum);
    }

    /** The unit of the click went back: rejected in MySQL, released in Redis. */
    void reject(int click) {
        var row = rows.get(click);
        rows.set(click, new OrderBook.Row(row.order(), row.buyer(), OrderState.REJECTED, 1, row.createdAt()));
        held.remove(row.buyer());
        gate.set(
                click,
                record(click, 0, reservation(click, Reservation.State.RELEASED, OPENED.plusMillis(click * 10L + 1))));
        free++;
        stockRow = new OrderBook.StockRow(2, 1, 1, 0);
    }

    void answer(int click, Outcome outcome) {
        answer(click, outcome, click * 10L + 5);
    }

    void answer(int click, Outcome outcome, long atMillis) {
        var press = clicks.get(click);
        attempts.add(
                new Attempt(press, attempts.size(), press.dueNanos(), press.dueNanos(), atMillis * MILLI, outcome));
    }

    void forgetAnswers(int click) {
        attempts.removeIf(attempt -> attempt.click().number() == click);
    }

    Books close() {
        var shape = new CrowdShape(BUYERS, 0, 0, 0, 1);
        var buyers = List.of(buyer(0), buyer(1), buyer(2), buyer(3));
        return new Books(
                offer,
                new GateBook(free, outbox, List.copyOf(gate)),
                new LogBook(List.copyOf(log), deadLetters),
                new OrderBook(List.copyOf(rows), Map.copyOf(held), stockRow, releases),
                new History(new CrowdPlan(shape, "k-", List.copyOf(clicks)), buyers, OPENED, List.copyOf(attempts)));
    }
}
