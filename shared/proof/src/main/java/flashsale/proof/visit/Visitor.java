package flashsale.proof.visit;

import java.time.Duration;

/** Somebody who comes to the shop again and again. For one thread at a time. */
interface Visitor {
    /** Whatever the shop answers; never fails. */
    void takeTurn();

    /** Until the next turn, so that a few visitors are no load. */
    Duration pause();
}
