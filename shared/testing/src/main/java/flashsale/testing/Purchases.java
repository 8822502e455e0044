package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Terms of sales and attempts to buy in them, as tests need them. */
public final class Purchases {
    private Purchases() {}

    /** A sale that is open at the given instant, and for an hour before and after. */
    public static SaleTerms openAt(Instant now, SaleId sale, int perBuyer) {
        var hour = now.truncatedTo(ChronoUnit.MILLIS);
        return new SaleTerms(
                sale,
                new ProductId(1),
                new GateToken(1, 1),
                SaleStatus.PUBLISHED,
                new SaleWindow(hour.minus(Duration.ofHours(1)), hour.plus(Duration.ofHours(1))),
                perBuyer,
                Duration.ofMinutes(15));
    }

    public static SaleTerms withWindow(SaleTerms terms, Instant opensAt, Instant closesAt) {
        return new SaleTerms(
                terms.sale(),
                terms.product(),
                terms.token(),
                terms.status(),
                new SaleWindow(opensAt, closesAt),
                terms.perBuyer(),
                terms.payWithin());
    }

    /** The same sale after one more decision of an admin. */
    public static SaleTerms next(SaleTerms terms, SaleStatus status) {
        return new SaleTerms(
                terms.sale(),
                terms.product(),
                new GateToken(terms.token().epoch(), terms.token().configuration() + 1),
                status,
                terms.window(),
                terms.perBuyer(),
                terms.payWithin());
    }

    public static Attempt attempt(SaleTerms terms, long buyer, String key, int quantity) {
        var user = new UserId(buyer);
        var order = OrderId.of(terms.sale(), user, new IdempotencyKey(key));
        return new Attempt(
                terms,
                new AcceptedPurchase(
                        order,
                        terms.sale(),
                        user,
                        quantity,
                        terms.token().epoch(),
                        terms.window().opensAt()));
    }
}
