package flashsale.redis;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;

/** A purchase as the outbox stream holds it: "order buyer quantity epoch attemptedAt". The sale is in the key. */
final class OutboxEntry {
    private OutboxEntry() {}

    static String of(AcceptedPurchase purchase) {
        return purchase.order() + " " + purchase.buyer() + ' ' + purchase.quantity() + ' ' + purchase.epoch() + ' '
                + purchase.attemptedAt().toEpochMilli();
    }

    static AcceptedPurchase parse(SaleId sale, String text) {
        var parts = text.split(" ");
        return new AcceptedPurchase(
                OrderId.parse(parts[0]),
                sale,
                new UserId(Long.parseLong(parts[1])),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }

    /** A stream entry's id starts with the milliseconds at which it was made, by the clock of Redis. */
    static Instant takenAt(String entryId) {
        return Instant.ofEpochMilli(Long.parseLong(entryId.substring(0, entryId.indexOf('-'))));
    }
}
