package flashsale.order;

import flashsale.domain.order.OrderState;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import jakarta.ws.rs.core.Response;

/** The refusals that several doors of orders share. */
final class OrderAnswers {
    private OrderAnswers() {}

    /** Also for somebody else's order: who may not see it does not learn that it exists. */
    static Response unknown() {
        return Reply.problem(ProblemType.UNKNOWN_ORDER, "You have no such order, or it is still on its way");
    }

    static Response refusedBy(OrderState state) {
        return Reply.problem(ProblemType.ORDER_STATE, "An order that is %s cannot do this".formatted(state), state);
    }
}
