package flashsale.domain.sale;

import java.time.Instant;

public record Sale(SaleId id, SaleRules rules, SaleStatus status, GateToken token, Instant createdAt) {
    public SaleTerms terms() {
        return new SaleTerms(id, rules.product(), token, status, rules.window(), rules.perBuyer(), rules.payWithin());
    }
}
