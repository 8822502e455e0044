package flashsale.catalog;

import flashsale.domain.sale.StockAdjustment;
import flashsale.http.WireTime;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * @param poolId the sale id under which the product's stock has its ledger and is rebuilt
 * @param by the admin's user id
 * @param state PENDING (it will be done, or refused), DONE or REFUSED
 */
@RegisterForReflection
record AdjustmentJson(
        String id,
        String productId,
        String poolId,
        int delta,
        String reason,
        String by,
        String state,
        String createdAt) {
    static AdjustmentJson of(StockAdjustment adjustment) {
        var wish = adjustment.wish();
        return new AdjustmentJson(
                wish.id().toString(),
                wish.product().toString(),
                adjustment.pool().toString(),
                wish.delta(),
                wish.reason(),
                wish.by().toString(),
                adjustment.state().name(),
                WireTime.of(adjustment.createdAt()));
    }
}
