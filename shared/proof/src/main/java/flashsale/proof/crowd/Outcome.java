package flashsale.proof.crowd;

import flashsale.domain.order.OrderId;
import java.time.Duration;

/** What one attempt came to, as its client sees it. */
public sealed interface Outcome {
    /** 202. */
    record Accepted(OrderId order) implements Outcome {}

    /** 409 sold-out. */
    record SoldOut() implements Outcome {}

    /** 409 limit-reached. */
    record Limited() implements Outcome {}

    /** 409 order-ended: the key's order was rejected, and its unit went back. */
    record OrderEnded() implements Outcome {}

    /** 429, from the gateway or the gate. */
    record RateLimited(Duration retryAfter) implements Outcome {}

    /** 5xx: it may have happened or not. The same key finds out. */
    record Unavailable(Duration retryAfter) implements Outcome {}

    /** 401: the session is gone, before anything was tried. Its buyer logs in, and sends the same key again. */
    record SignedOut() implements Outcome {}

    /** The connection failed, or no answer came in time: as unknown as a 5xx. */
    record Lost() implements Outcome {}

    /** The client hung up on purpose, without reading. */
    record Unread() implements Outcome {}

    /** Any answer a buyer of an open sale should not get. Repeating would bring the same. */
    record Unexpected(int status, String type) implements Outcome {}

    SoldOut SOLD_OUT = new SoldOut();
    Limited LIMITED = new Limited();
    OrderEnded ORDER_ENDED = new OrderEnded();
    SignedOut SIGNED_OUT = new SignedOut();
    Lost LOST = new Lost();
    Unread UNREAD = new Unread();

    /** Whether the client knows what became of its key; if not, it sends the same key again. */
    default boolean decides() {
        return switch (this) {
            case Accepted _, SoldOut _, Limited _, OrderEnded _, Unexpected _ -> true;
            case RateLimited _, Unavailable _, SignedOut _, Lost _, Unread _ -> false;
        };
    }

    /** Whether the request may have bought, now or later, without its client knowing. */
    default boolean leavesInDoubt() {
        return this instanceof Unavailable || this instanceof Lost || this instanceof Unread;
    }

    /** How long the shop asks its client to wait. */
    default Duration retryAfter() {
        return switch (this) {
            case RateLimited(var wait) -> wait;
            case Unavailable(var wait) -> wait;
            case Accepted _, SoldOut _, Limited _, OrderEnded _, SignedOut _, Unexpected _, Lost _, Unread _ ->
                Duration.ZERO;
        };
    }
}
