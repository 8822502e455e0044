package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;

/** @param sale whose units it holds: a flash sale, or the standing pool of the product */
public record OrderLine(SaleId sale, ProductId product, int quantity, Money unitPrice) {
    public Money total() {
        return unitPrice.times(quantity);
    }
}
