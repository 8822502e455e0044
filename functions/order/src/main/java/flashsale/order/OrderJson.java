package flashsale.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.order.Order;
import flashsale.domain.sale.SaleId;
import flashsale.http.MoneyJson;
import flashsale.http.WireTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * @param saleId absent for an ordinary order
 * @param total absent where there are no lines
 * @param pollAfterMs absent where nothing will change by itself
 */
@RegisterForReflection
record OrderJson(
        String id,
        String state,
        @JsonInclude(Include.NON_ABSENT) Optional<String> saleId,
        List<LineJson> lines,
        @JsonInclude(Include.NON_ABSENT) Optional<MoneyJson> total,
        String createdAt,
        String payBy,
        @JsonInclude(Include.NON_ABSENT) Optional<Long> pollAfterMs) {
    static OrderJson of(Order order) {
        return new OrderJson(
                order.id().toString(),
                order.state().name(),
                order.sale().map(SaleId::toString),
                order.lines().stream().map(LineJson::of).toList(),
                order.total().map(MoneyJson::of),
                WireTime.of(order.createdAt()),
                WireTime.of(order.payBy()),
                Polling.after(order.state()).map(Duration::toMillis));
    }
}
