package flashsale.domain.sale;

import java.time.Instant;

/** @param token 0:0 as long as the sale is a draft */
public record Sale(SaleId id, SaleRules rules, SaleStatus status, GateToken token, Instant createdAt) {
    public SaleTerms terms() {
        return new SaleTerms(
                rules.kind(), id, rules.product(), token, status, rules.window(), rules.perBuyer(), rules.payWithin());
    }

    /** Whether it is a sale for those who see and run sales: a standing pool is run by stock adjustments alone. */
    public boolean isFlash() {
        return rules.kind() == SaleKind.FLASH;
    }

    /** The same sale in another status; which moves are allowed is for the caller to say. */
    public Sale movedTo(SaleStatus next) {
        return new Sale(id, rules, next, token.afterMove(status, next), createdAt);
    }

    /** The same sale with a gate that was built anew. */
    public Sale inNextEpoch() {
        return new Sale(id, rules, status, token.nextEpoch(), createdAt);
    }
}
