package flashsale.redis;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;

/** A purchase as the outbox stream holds it: "order buyer quantity epoch attemptedAt
 * traceparent". The sale is in the key; a purchase without a trace has no last part. */
final class OutboxEntry {
    private static final int TRACE = 5;

    private OutboxEntry() {}

    static String of(AcceptedPurchase purchase) {
        return purchase.order() + " " + purchase.buyer() + ' ' + purchase.quantity() + ' ' + purchase.epoch() + ' '
                + purchase.attemptedAt().toEpochMilli()
                + (purchase.trace().isEmpty() ? "" : ' ' + purchase.trace());
    }

    static AcceptedPurchase parse(SaleId sale, String text) {
        var parts = text.split(" ");
        return new AcceptedPurchase(
                OrderId.parse(parts[0]),
                sale,
                new UserId(Long.parseLong(parts[1])),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Instant.ofEpochMilli(Long.parseLong(parts[4])),
                parts.length > TRACE ? parts[TRACE] : "");
    }

    /** A stream entry's id starts with the milliseconds at which it was made, by the clock of Redis. */
    static Instant takenAt(String entryId) {
        return Instant.ofEpochMilli(Long.parseLong(entryId.substring(0, entryId.indexOf('-'))));
    }
}
