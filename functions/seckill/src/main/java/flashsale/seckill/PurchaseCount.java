package flashsale.seckill;

import flashsale.telemetry.Metric;

/** Which count an answer belongs to: each to exactly one, so that they add up to the attempts. */
final class PurchaseCount {
    private PurchaseCount() {}

    static Metric of(Purchase purchase) {
        return switch (purchase) {
            case Purchase.Reserved reserved -> reserved.again() ? Metric.PURCHASE_REPLAYED : Metric.PURCHASE_ACCEPTED;
            case Purchase.SoldOut _ -> Metric.PURCHASE_SOLD_OUT;
            case Purchase.LimitReached _, Purchase.TooFast _ -> Metric.PURCHASE_LIMITED;
            case Purchase.NotLoaded _, Purchase.Paused _ -> Metric.PURCHASE_UNAVAILABLE;
            case Purchase.NoSession _,
                    Purchase.UnknownSale _,
                    Purchase.QuantityRefused _,
                    Purchase.KeyReused _,
                    Purchase.Released _,
                    Purchase.NotStarted _,
                    Purchase.Ended _ -> Metric.PURCHASE_REFUSED;
        };
    }
}
