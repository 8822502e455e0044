package flashsale.order;

import flashsale.domain.order.OrderLine;
import flashsale.http.MoneyJson;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
record LineJson(String productId, int quantity, MoneyJson unitPrice) {
    static LineJson of(OrderLine line) {
        return new LineJson(line.product().toString(), line.quantity(), MoneyJson.of(line.unitPrice()));
    }
}
