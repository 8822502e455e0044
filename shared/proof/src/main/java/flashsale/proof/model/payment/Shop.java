package flashsale.proof.model.payment;

import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.OrderState.Units;
import flashsale.domain.payment.PaymentAttempts;
import flashsale.domain.payment.PaymentIntent;
import flashsale.proof.model.Bits;
import flashsale.proof.model.payment.Provider.Word;
import java.util.Arrays;
import java.util.Map;

/** The database: the order, its attempts to pay and its refunds. A method is one transaction that locks the order. */
final class Shop {
    enum Refund {
        NONE,
        /** Of a paid order, which ends with it. */
        REQUESTED,
        /** Of money that no order wanted. */
        UNWANTED,
        DONE
    }

    private static final OrderState[] STATES = OrderState.values();
    private static final PaymentIntent.State[] INTENTS = PaymentIntent.State.values();
    private static final Refund[] REFUNDS = Refund.values();
    private static final int RELEASE_BITS = 2;
    private static final int MOST_RELEASES = 3;

    private final Setting setting;
    OrderState order = OrderState.PENDING;

    /** Whether the time to pay is over. */
    boolean overdue;

    /** How often the units of the order were given back. */
    int released;

    /** Of each attempt: whether it has a row. */
    final boolean[] started;

    final PaymentIntent.State[] intents;
    final Refund[] refunds;

    Shop(Setting setting) {
        this.setting = setting;
        this.started = new boolean[setting.attempts()];
        this.intents = new PaymentIntent.State[started.length];
        Arrays.fill(intents, PaymentIntent.State.CREATED);
        this.refunds = new Refund[started.length];
        Arrays.fill(refunds, Refund.NONE);
    }

    /** {@code OrderMoves}. */
    boolean move(OrderMove move) {
        if (order != move.from() && setting.has(Safeguard.MOVE_FROM_ITS_STATE)) {
            return false;
        }
        order = move.to();
        if (order.units() == Units.FREE) {
            released = Math.min(MOST_RELEASES, released + 1);
        }
        return true;
    }

    /** {@code JdbcPayments.start}: @return whether the provider is to be asked */
    boolean start(int attempt) {
        if (started[attempt]) {
            return intents[attempt] == PaymentIntent.State.CREATED && order == OrderState.PAYING;
        }
        if (order != OrderMove.PAY.from() || overdue) {
            return false;
        }
        started[attempt] = true;
        return move(OrderMove.PAY);
    }

    /** {@code JdbcPayments.apply}. */
    void apply(int attempt, Word word) {
        switch (word) {
            case CAPTURED -> capture(attempt);
            case DECLINED -> end(attempt, PaymentIntent.State.DECLINED);
            case VOIDED -> end(attempt, PaymentIntent.State.VOIDED);
            case UNDECIDED -> {}
        }
    }

    private void capture(int attempt) {
        if (intents[attempt] == PaymentIntent.State.CAPTURED) {
            return;
        }
        boolean awaited = intents[attempt] == PaymentIntent.State.CREATED;
        intents[attempt] = PaymentIntent.State.CAPTURED;
        if (awaited && move(OrderMove.CAPTURE)) {
            return;
        }
        if (awaited) {
            move(OrderMove.SETTLE);
        }
        refunds[attempt] = setting.has(Safeguard.LATE_MONEY_GOES_BACK) ? Refund.UNWANTED : Refund.NONE;
    }

    private void end(int attempt, PaymentIntent.State state) {
        if (intents[attempt] != PaymentIntent.State.CREATED && setting.has(Safeguard.DECIDED_ONCE)) {
            return;
        }
        intents[attempt] = state;
        if (!move(PaymentAttempts.afterEndOf(attemptsSoFar()))) {
            move(OrderMove.SETTLE);
        }
    }

    private int attemptsSoFar() {
        int attempts = 0;
        for (boolean one : started) {
            attempts += one ? 1 : 0;
        }
        return attempts;
    }

    /** {@code JdbcRefunds.request}: of the captured attempt that pays the order. */
    void requestRefund() {
        for (int attempt = 0; attempt < intents.length; attempt++) {
            boolean pays = intents[attempt] == PaymentIntent.State.CAPTURED && refunds[attempt] == Refund.NONE;
            if (pays && move(OrderMove.REFUND)) {
                refunds[attempt] = Refund.REQUESTED;
            }
        }
    }

    /** {@code JdbcRefunds.apply}. */
    void refunded(int attempt) {
        boolean requested = refunds[attempt] == Refund.REQUESTED;
        refunds[attempt] = Refund.DONE;
        if (requested) {
            move(OrderMove.RETURN_MONEY);
        }
    }

    boolean isUndecided(int attempt) {
        return started[attempt] && intents[attempt] == PaymentIntent.State.CREATED;
    }

    boolean isDue(int attempt) {
        return refunds[attempt] == Refund.REQUESTED || refunds[attempt] == Refund.UNWANTED;
    }

    Shop copy() {
        var copy = new Shop(setting);
        copy.order = order;
        copy.overdue = overdue;
        copy.released = released;
        System.arraycopy(started, 0, copy.started, 0, started.length);
        System.arraycopy(intents, 0, copy.intents, 0, intents.length);
        System.arraycopy(refunds, 0, copy.refunds, 0, refunds.length);
        return copy;
    }

    void pack(Bits bits) {
        order = bits.one(order, STATES);
        overdue = bits.flag(overdue);
        released = bits.number(released, RELEASE_BITS);
        bits.each(started);
        bits.each(intents, INTENTS);
        bits.each(refunds, REFUNDS);
    }

    void tell(Map<String, String> facts) {
        facts.put("order", order.name());
        facts.put("released", Integer.toString(released));
        for (int attempt = 0; attempt < started.length; attempt++) {
            if (started[attempt]) {
                facts.put("attempt" + attempt, intents[attempt].name());
            }
            if (refunds[attempt] != Refund.NONE) {
                facts.put("refund" + attempt, refunds[attempt].name());
            }
        }
    }
}
