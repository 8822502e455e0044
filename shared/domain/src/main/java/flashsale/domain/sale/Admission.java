package flashsale.domain.sale;

import java.time.Duration;

/** The gate's answer to one attempt. When several apply, the first one below is given. */
public sealed interface Admission {
    /** The sale's stock is not in Redis. Nobody but a warm-up or a rebuild may put it there. */
    record NotLoaded() implements Admission {}

    /** The attempt was made under another token than the gate's. */
    record Stale() implements Admission {}

    /** The same order was admitted before; nothing was changed. */
    record Replayed(Reservation reservation) implements Admission {}

    record NotStarted(Duration untilOpening) implements Admission {}

    record Ended() implements Admission {}

    record BadQuantity() implements Admission {}

    /** @param free units that are left, fewer than were asked for */
    record SoldOut(int free) implements Admission {}

    /** @param held units the buyer holds already */
    record LimitReached(int held) implements Admission {}

    record TooFast(Duration retryAfter) implements Admission {}

    record Admitted(Reservation reservation) implements Admission {}
}
