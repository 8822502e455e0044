package flashsale.order;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An order before it has landed. Price and time to pay are decided when it does. */
@RegisterForReflection
record ReservedJson(String id, String state, String saleId, int quantity, long pollAfterMs) {
    static ReservedJson of(FoundOrder.OnItsWay order) {
        return new ReservedJson(
                order.order().toString(),
                "RESERVED",
                order.sale().toString(),
                order.quantity(),
                Polling.SOON.toMillis());
    }
}
