package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import flashsale.proof.model.purchase.Gate.Admission;
import flashsale.proof.model.purchase.Gate.Known;
import flashsale.proof.model.purchase.Invocation.At;
import flashsale.proof.model.purchase.Setting.Answer;
import flashsale.proof.model.purchase.Setting.Durability;

/** {@code BuyInSale} and {@code HandOver}. An answer that never came is a crash: the function does the same after both. */
final class PurchaseFunction implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        for (int click = 0; click < from.invocations.length; click++) {
            steps(from, click, steps);
            var at = from.invocations[click].at;
            if (at != At.BEFORE && at != At.OVER) {
                var dead = from.copy();
                dead.invocations[click].goOn(At.OVER);
                steps.may(dead, "click%d: the function dies", click);
            }
        }
    }

    private static void steps(SaleState from, int click, Steps<SaleState> steps) {
        switch (from.invocations[click].at) {
            case BEFORE -> reserve(from, click, steps);
            case ADMITTED -> waitForCopy(from, click, At.TO_SEND, steps);
            case ADMITTED_BEFORE -> waitForCopy(from, click, At.TO_ANSWER, steps);
            case TO_SEND -> send(from, click, steps);
            case ACKNOWLEDGED -> leaveOutbox(from, click, steps);
            case NOT_ACKNOWLEDGED -> goOnWithoutKafka(from, click, steps);
            case TO_ANSWER -> answer(from, click, steps);
            case OVER -> {}
        }
    }

    private static void reserve(SaleState from, int click, Steps<SaleState> steps) {
        int order = from.setting.orderOf(click);
        // A function that believes in an old token is told so, reads the new one and tries again: one step here.
        int oldest = from.setting.has(Protection.TOKEN_AT_THE_GATE) ? Math.max(1, from.gate.epoch) : 1;
        for (int token = oldest; token <= Math.max(1, from.gate.epoch); token++) {
            var next = from.copy();
            boolean held = from.gate.known[order] == Known.RESERVED || from.gate.known[order] == Known.QUEUED;
            var admission = next.gate.reserve(order, token);
            boolean refused = admission == Admission.SOLD_OUT || admission == Admission.LIMIT_REACHED;
            next.contradicted |= held && refused;
            var invocation = next.invocations[click];
            invocation.epoch = token;
            invocation.goOn(after(admission, from));
            steps.may(next, "click%d: reserve.lua says " + admission, click);
        }
    }

    private static At after(Admission admission, SaleState state) {
        return switch (admission) {
            case ADMITTED -> At.ADMITTED;
            // Where a reservation is no promise, Kafka has to have heard of it.
            case RESERVED_BEFORE -> state.setting.durability() == Durability.ASYNC ? At.ADMITTED : At.ADMITTED_BEFORE;
            case QUEUED_BEFORE -> At.ADMITTED_BEFORE;
            case RELEASED_BEFORE, SOLD_OUT, LIMIT_REACHED, NOT_OPEN -> At.OVER;
        };
    }

    private static void waitForCopy(SaleState from, int click, At then, Steps<SaleState> steps) {
        int order = from.setting.orderOf(click);
        boolean waits = from.waits() && from.setting.has(Protection.ANSWER_WAITS);
        if (!waits || from.replica.known[order] != Known.UNKNOWN) {
            var safe = from.copy();
            promiseEarly(safe, click, then);
            safe.invocations[click].goOn(then);
            steps.must(safe, "click%d: goes on with what it has reserved", click);
        }
        if (waits) {
            var unsure = from.copy();
            unsure.invocations[click].goOn(At.OVER);
            steps.must(unsure, "click%d: WAIT times out, 503", click);
        }
    }

    private static void promiseEarly(SaleState state, int click, At then) {
        if (state.setting.answer() == Answer.AFTER_RESERVE && then == At.TO_SEND) {
            state.promised[state.setting.orderOf(click)] = true;
        }
    }

    private static void send(SaleState from, int click, Steps<SaleState> steps) {
        int order = from.setting.orderOf(click);
        new Sending(order, from.invocations[click].epoch, click)
                .steps(
                        "click%d",
                        from,
                        steps,
                        next -> next.invocations[click].goOn(At.ACKNOWLEDGED),
                        next -> next.invocations[click].goOn(
                                next.setting.has(Protection.OUTBOX_UNTIL_ACKNOWLEDGED)
                                        ? At.NOT_ACKNOWLEDGED
                                        : At.ACKNOWLEDGED));
    }

    private static void leaveOutbox(SaleState from, int click, Steps<SaleState> steps) {
        var next = from.copy();
        next.gate.queued(from.setting.orderOf(click));
        next.invocations[click].goOn(answered(from) ? At.OVER : At.TO_ANSWER);
        steps.must(next, "click%d: queued.lua takes the entry out of the outbox", click);
    }

    private static boolean answered(SaleState state) {
        return state.setting.answer() == Answer.AFTER_RESERVE;
    }

    private static void goOnWithoutKafka(SaleState from, int click, Steps<SaleState> steps) {
        var next = from.copy();
        if (!from.setting.has(Protection.TIMEOUT_IS_UNKNOWN)) {
            int order = from.setting.orderOf(click);
            if (from.gate.known[order] == Known.RESERVED) {
                next.gate.giveBack(order, Known.UNKNOWN);
            }
            next.invocations[click].goOn(At.OVER);
            steps.must(next, "click%d: gives the unit back, and says 503", click);
            return;
        }
        boolean yes = !answered(from) && from.setting.durability() != Durability.ASYNC;
        next.invocations[click].goOn(yes ? At.TO_ANSWER : At.OVER);
        steps.must(next, "click%d: leaves the purchase in the outbox", click);
    }

    private static void answer(SaleState from, int click, Steps<SaleState> steps) {
        var next = from.copy();
        next.promised[from.setting.orderOf(click)] = true;
        next.invocations[click].goOn(At.OVER);
        steps.must(next, "click%d: says 202", click);
    }
}
