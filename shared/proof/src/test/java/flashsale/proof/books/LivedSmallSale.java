package flashsale.proof.books;

import static java.util.stream.Collectors.toMap;

import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.sale.Reservation;
import flashsale.proof.life.Act;
import flashsale.proof.life.Answer;
import flashsale.proof.life.Life;
import flashsale.proof.life.LifeHistory;
import flashsale.proof.life.LifePlan;
import flashsale.proof.life.Reply;
import flashsale.proof.life.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The small sale once its orders have lived: buyer 1 has paid, buyer 2 has cancelled. Each list can be changed. */
final class LivedSmallSale {
    static final long TOTAL = 100;
    static final Act PAY = new Act(Act.Kind.PAY, "0", "ok");
    static final Act CANCEL = new Act(Act.Kind.CANCEL, "", "");
    static final Instant PAY_BY = SmallSale.OPENED.plusSeconds(30);

    final SmallSale sale = new SmallSale();
    final List<MoneyBook.Intent> intents = new ArrayList<>();
    final List<MoneyBook.Charge> charges = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    int dueRefunds = 0;
    Instant readAt = PAY_BY.plusSeconds(30);

    LivedSmallSale() {
        move(0, OrderState.PAID);
        end(1, OrderState.CANCELLED);
        sale.stockRow = new OrderBook.StockRow(2, 1, 0, 1);
        intents.add(intent(0, "0", PaymentIntent.State.CAPTURED, 0));
        charges.add(charge(0, "0", TOTAL, 0));
        reply(0, PAY, new Answer.Told(200, "PAID", ""));
        reply(1, CANCEL, new Answer.Told(200, "CANCELLED", ""));
    }

    Life life(int click) {
        return new Life(sale.id(click), click, Way.PAYS, 0);
    }

    IntentId intent(int click, String key) {
        return life(click).intent(new Act(Act.Kind.PAY, key, ""));
    }

    MoneyBook.Intent intent(int click, String key, PaymentIntent.State state, long returned) {
        return new MoneyBook.Intent(intent(click, key), sale.id(click), state, TOTAL, returned);
    }

    MoneyBook.Charge charge(int click, String key, long captured, long refunded) {
        return new MoneyBook.Charge(intent(click, key), sale.id(click), captured, refunded);
    }

    void reply(int click, Act act, Answer answer) {
        replies.add(new Reply(life(click), act, 0, 0, 1, answer));
    }

    void move(int click, OrderState state) {
        var row = sale.rows.get(click);
        sale.rows.set(click, new OrderBook.Row(row.order(), row.buyer(), state, row.units(), row.createdAt()));
    }

    /** And its unit went back, on both sides. */
    void end(int click, OrderState state) {
        move(click, state);
        sale.held.remove(sale.buyer(click));
        sale.gate.set(
                click, sale.record(click, 0, sale.reservation(click, Reservation.State.RELEASED, SmallSale.OPENED)));
        sale.free++;
    }

    List<Finding> findings() {
        var bills = sale.rows.stream().collect(toMap(OrderBook.Row::order, _ -> new MoneyBook.Bill(TOTAL, PAY_BY)));
        var money = new MoneyBook(bills, List.copyOf(intents), dueRefunds, List.copyOf(charges));
        var lives = new LifeHistory(new LifePlan(List.of(life(0), life(1))), List.copyOf(replies));
        return LifeChecker.check(new LifeBooks(sale.close(), money, lives, readAt));
    }
}
