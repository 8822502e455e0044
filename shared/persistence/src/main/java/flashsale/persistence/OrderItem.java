package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderLine;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One row of {@code order_items}. */
@Embeddable
class OrderItem {
    @Column(name = "sale_id")
    private long saleId;

    @Column(name = "product_id")
    private long productId;

    private int quantity;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    protected OrderItem() {}

    OrderLine toLine() {
        return new OrderLine(new SaleId(saleId), new ProductId(productId), quantity, Money.of(priceMinor, currency));
    }
}
