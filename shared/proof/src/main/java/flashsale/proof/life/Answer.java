package flashsale.proof.life;

import java.time.Duration;
import java.util.Set;

/** What one request came to, as its client sees it. */
public sealed interface Answer {
    /**
     * @param state of the order, as the answer names it; empty where it names none
     * @param problem its type; empty where it is none
     */
    record Told(int status, String state, String problem) implements Answer {}

    /** 401, 429 or 5xx, or no answer at all: it may have happened or not. The same request finds out. */
    record Unclear(Duration retryAfter) implements Answer {}

    Unclear LOST = new Unclear(Duration.ZERO);

    /** States that an order leaves without its buyer, and soon. */
    Set<String> UNDER_WAY = Set.of("RESERVED", "PAYING", "CANCELLING", "REFUNDING");

    default boolean isUnderWay() {
        return switch (this) {
            case Told told -> UNDER_WAY.contains(told.state());
            case Unclear _ -> false;
        };
    }
}
