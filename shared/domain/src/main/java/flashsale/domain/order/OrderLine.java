package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;

public record OrderLine(ProductId product, int quantity, Money unitPrice) {
    public Money total() {
        return unitPrice.times(quantity);
    }
}
