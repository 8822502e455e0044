package flashsale.proof.report;

import flashsale.domain.order.OrderState;
import flashsale.proof.books.LifeBooks;
import flashsale.proof.books.OrderBook;
import flashsale.proof.life.Act;
import flashsale.proof.life.Answer;
import flashsale.proof.life.Reply;

/**
 * What became of the orders, in numbers. Money is in minor units.
 *
 * @param lives orders whose buyers went on with them
 * @param paid orders that are in the end, as are the next three
 * @param providerNetCharge what the provider took for orders of the sale and has not given back, by its own ledger
 * @param paidTotal what the paid orders cost
 * @param lifeErrors answers 429 and 5xx, and connections that failed; their clients tried again
 * @param payMs from the moment a buyer wanted to pay to the answer, the repetitions between them included
 */
public record LifeFigures(
        int lives,
        int paid,
        int cancelled,
        int expired,
        int refunded,
        long providerNetCharge,
        long paidTotal,
        int lifeErrors,
        Percentiles payMs,
        Percentiles cancelMs) {
    private static final Percentiles NOTHING = new Percentiles(0, 0);

    /** Of a run whose orders did not live on. */
    public static final LifeFigures NONE = new LifeFigures(0, 0, 0, 0, 0, 0, 0, 0, NOTHING, NOTHING);

    public static LifeFigures of(LifeBooks books) {
        return new LifeFigures(
                books.lives().plan().lives().size(),
                count(books, OrderState.PAID),
                count(books, OrderState.CANCELLED),
                count(books, OrderState.EXPIRED),
                count(books, OrderState.REFUNDED),
                books.money().netCharge(),
                books.sale().orders().rows().stream()
                        .filter(row -> row.state() == OrderState.PAID)
                        .map(OrderBook.Row::order)
                        .mapToLong(order -> books.money().bills().get(order).total())
                        .sum(),
                (int) books.lives().replies().stream()
                        .filter(reply -> reply.answer() instanceof Answer.Unclear)
                        .count(),
                latency(books, Act.Kind.PAY),
                latency(books, Act.Kind.CANCEL));
    }

    private static int count(LifeBooks books, OrderState state) {
        return (int) books.sale().orders().rows().stream()
                .filter(row -> row.state() == state)
                .count();
    }

    private static Percentiles latency(LifeBooks books, Act.Kind kind) {
        return Percentiles.ofMicros(books.lives().replies().stream()
                .filter(reply -> reply.act().kind() == kind && reply.answer() instanceof Answer.Told)
                .mapToLong(LifeFigures::micros));
    }

    private static long micros(Reply reply) {
        return (reply.answeredNanos() - reply.dueNanos()) / 1_000;
    }
}
