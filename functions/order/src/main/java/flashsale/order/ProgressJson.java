package flashsale.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.http.Reply;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/**
 * How far an order has come.
 *
 * @param pollAfterMs absent where nothing will change by itself
 */
@RegisterForReflection
record ProgressJson(
        String orderId,
        String state,
        String statusUrl,
        @JsonInclude(Include.NON_ABSENT) Optional<Long> pollAfterMs) {
    /** Done. */
    static Response done(OrderId order, OrderState state) {
        return Reply.ok(of(order, state, Optional.empty()));
    }

    /** Begun: the order says when it is done. */
    static Response begun(OrderId order, OrderState state) {
        var poll = Polling.after(state).orElse(Polling.SOON);
        return Reply.accepted(of(order, state, Optional.of(poll)), poll);
    }

    private static ProgressJson of(OrderId order, OrderState state, Optional<Duration> poll) {
        return new ProgressJson(order.toString(), state.name(), "/v1/orders/" + order, poll.map(Duration::toMillis));
    }
}
