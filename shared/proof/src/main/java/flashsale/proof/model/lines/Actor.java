package flashsale.proof.model.lines;

import flashsale.proof.model.Steps;
import java.util.function.Consumer;

/** Somebody who works in this world. */
interface Actor {
    void steps(LineState from, Steps<LineState> steps);

    static LineState with(LineState from, Consumer<LineState> change) {
        var next = from.copy();
        change.accept(next);
        return next;
    }
}
