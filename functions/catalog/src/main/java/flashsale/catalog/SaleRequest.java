package flashsale.catalog;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleWindow;
import flashsale.http.Fields;
import flashsale.http.WireId;
import java.time.Duration;
import java.time.Instant;

/** Reads the rules of a sale. */
final class SaleRequest {
    private static final int ONE = 1;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final SaleWindow ANY_WINDOW = new SaleWindow(Instant.EPOCH, Instant.MAX);

    private SaleRequest() {}

    static SaleRules of(Fields fields) {
        var product = fields.text("productId", text -> new ProductId(WireId.number(text)));
        var price = fields.money("price");
        var stock = fields.number("stock", units -> probe(units, ONE, A_SECOND).stock());
        var perBuyer =
                fields.number("perBuyer", units -> probe(ONE, units, A_SECOND).perBuyer());
        var opensAt = fields.instant("opensAt");
        var closesAt = fields.instant("closesAt");
        var window =
                fields.together("closesAt", () -> new SaleWindow(opensAt.get(), closesAt.get()), opensAt, closesAt);
        var payWithin = fields.number(
                "payWithinSeconds",
                seconds -> probe(ONE, ONE, Duration.ofSeconds(seconds)).payWithin());
        return fields.read(() ->
                new SaleRules(product.get(), price.get(), stock.get(), perBuyer.get(), window.get(), payWithin.get()));
    }

    /** Each number is tried beside others that are fine, so that all the wrong ones are reported and not the first. */
    private static SaleRules probe(int stock, int perBuyer, Duration payWithin) {
        return new SaleRules(new ProductId(ONE), Money.of(ONE, "CNY"), stock, perBuyer, ANY_WINDOW, payWithin);
    }
}
