package flashsale.proof.books;

import static java.util.stream.Collectors.toMap;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.proof.life.Act;
import flashsale.proof.life.Answer;
import flashsale.proof.life.Reply;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What buyers were told about their orders, held against what became of these. */
final class LifeAnswerCheck {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int DECLINED = 402;
    private static final int CONFLICT = 409;

    /** What a 409 about an order may say. The keys of lives differ, so one that is used twice was never said. */
    private static final Set<String> REFUSALS = Set.of("order-state", "too-late-to-pay");

    private static final Set<OrderState> PAID_ONCE = Set.of(OrderState.PAID, OrderState.REFUNDING, OrderState.REFUNDED);

    private final Map<OrderId, OrderState> orders;
    private final Map<IntentId, PaymentIntent.State> intents;

    private LifeAnswerCheck(LifeBooks books) {
        orders = books.sale().orders().rows().stream().collect(toMap(OrderBook.Row::order, OrderBook.Row::state));
        intents = books.money().intents().stream().collect(toMap(MoneyBook.Intent::id, MoneyBook.Intent::state));
    }

    static Stream<Finding> findings(LifeBooks books) {
        var check = new LifeAnswerCheck(books);
        return books.lives().replies().stream().flatMap(check::finding);
    }

    private Stream<Finding> finding(Reply reply) {
        return switch (reply.answer()) {
            case Answer.Unclear _ -> Stream.empty();
            case Answer.Told told when isTrue(reply, told) -> Stream.empty();
            case Answer.Told told -> Stream.of(contradiction(reply, told));
        };
    }

    private boolean isTrue(Reply reply, Answer.Told told) {
        var order = orders.get(reply.life().order());
        return switch (reply.act().kind()) {
            case PAY -> isTrue(reply, told, order);
            case CANCEL -> told.status() == OK ? order == OrderState.CANCELLED : isRefusal(told);
            case REFUND ->
                told.status() == OK || told.status() == ACCEPTED ? order == OrderState.REFUNDED : isRefusal(told);
            case READ -> told.status() == OK;
        };
    }

    private boolean isTrue(Reply reply, Answer.Told told, OrderState order) {
        var intent = intents.get(reply.life().intent(reply.act()));
        return switch (told.status()) {
            case OK -> PAID_ONCE.contains(order) && intent == PaymentIntent.State.CAPTURED;
            case ACCEPTED -> intent != null && intent != PaymentIntent.State.CREATED;
            case DECLINED -> intent == PaymentIntent.State.DECLINED || intent == PaymentIntent.State.VOIDED;
            default -> isRefusal(told);
        };
    }

    private static boolean isRefusal(Answer.Told told) {
        return told.status() == CONFLICT && REFUSALS.contains(told.problem());
    }

    private Finding contradiction(Reply reply, Answer.Told told) {
        var act = reply.act();
        return Finding.one(
                Violation.CONTRADICTIONS,
                "Order %s was answered %d %s%s to %s, and is %s%s",
                reply.life().order(),
                told.status(),
                told.state(),
                told.problem(),
                act.kind(),
                orders.get(reply.life().order()),
                act.kind() == Act.Kind.PAY
                        ? ", the attempt " + intents.get(reply.life().intent(act))
                        : "");
    }
}
