package flashsale.catalog;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.http.Fields;

/** Reads what an admin says about a stock. */
record AdjustmentRequest(IdempotencyKey key, int delta, String reason) {
    /** @param key the header, null where it is absent */
    static AdjustmentRequest of(String key, Fields fields) {
        var attempt = fields.header("Idempotency-Key", key, IdempotencyKey::new);
        var delta = fields.number("delta", Wish::checkDelta);
        var reason = fields.text("reason", Wish::checkReason);
        return fields.read(() -> new AdjustmentRequest(attempt.get(), delta.get(), reason.get()));
    }

    Wish of(ProductId product, UserId admin) {
        return new Wish(AdjustmentId.of(admin, product, key), product, delta, reason, admin);
    }
}
