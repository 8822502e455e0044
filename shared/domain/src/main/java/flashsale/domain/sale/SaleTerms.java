package flashsale.domain.sale;

import flashsale.domain.product.ProductId;
import java.time.Duration;
import java.time.Instant;

/** What the gate needs to know of a sale. Fixed for one token: a change of anything is a new token. */
public record SaleTerms(
        SaleKind kind,
        SaleId sale,
        ProductId product,
        GateToken token,
        SaleStatus status,
        SaleWindow window,
        int perBuyer,
        Duration payWithin) {
    /** Of a flash sale. */
    public SaleTerms(
            SaleId sale,
            ProductId product,
            GateToken token,
            SaleStatus status,
            SaleWindow window,
            int perBuyer,
            Duration payWithin) {
        this(SaleKind.FLASH, sale, product, token, status, window, perBuyer, payWithin);
    }

    /**
     * Orders can still be cancelled and refunded long after the sale; a buyer's record must outlive all of that, or a
     * late retry of an old key would buy again.
     */
    private static final Duration SETTLEMENT = Duration.ofDays(7);

    /** The same rules after an admin's decision. */
    public SaleTerms in(SaleStatus next, GateToken nextToken) {
        return new SaleTerms(kind, sale, product, nextToken, next, window, perBuyer, payWithin);
    }

    public boolean selling() {
        return status == SaleStatus.PUBLISHED;
    }

    /**
     * A standing pool does not close, so its records stay: a line of some sixty bytes for every order of a buyer, read
     * by each of his next orders of the product. That is what it costs that no retry, however late, buys again.
     */
    public Instant keepRecordsUntil() {
        return window.closesAt().plus(SETTLEMENT);
    }
}
