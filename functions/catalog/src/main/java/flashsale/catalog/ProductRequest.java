package flashsale.catalog;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.http.Fields;

record ProductRequest(Sku sku, ProductText text, Money price) {
    static ProductRequest of(Fields fields) {
        var sku = fields.text("sku", Sku::new);
        // Each beside one that is fine, so that both are reported when both are not.
        var name = fields.text("name", text -> new ProductText(text, "").name());
        var description = fields.text("description", text -> new ProductText("-", text).description());
        var price = fields.money("price");
        return fields.read(
                () -> new ProductRequest(sku.get(), new ProductText(name.get(), description.get()), price.get()));
    }
}
