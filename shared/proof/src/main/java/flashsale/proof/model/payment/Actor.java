package flashsale.proof.model.payment;

import flashsale.proof.model.Steps;
import java.util.function.Consumer;

/** Somebody who works in this world, or something that befalls it. */
interface Actor {
    void steps(PayState from, Steps<PayState> steps);

    static PayState with(PayState from, Consumer<PayState> change) {
        var next = from.copy();
        change.accept(next);
        return next;
    }
}
