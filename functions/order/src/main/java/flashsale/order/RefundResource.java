package flashsale.order;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.Refunds.Request;
import flashsale.http.Callers;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** For admins, and for the orders of all buyers. May be repeated. */
@Path("/v1/orders")
public final class RefundResource {
    private final Callers callers;
    private final RefundOrder refundOrder;

    RefundResource(Callers callers, RefundOrder refundOrder) {
        this.callers = callers;
        this.refundOrder = refundOrder;
    }

    @POST
    @Path("/{id}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyMayBeAbsent
    public Response refund(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id, Fields fields) {
        callers.identifyAdmin(authorization);
        var body = RefundBody.of(fields);
        return WireId.in(id, OrderId::parse)
                .map(order -> answer(order, refundOrder.refund(order, body.amount(), body.reason())))
                .orElseGet(OrderAnswers::unknown);
    }

    private static Response answer(OrderId order, Request answer) {
        return switch (answer) {
            case Request.Refunding(var state) when state == OrderState.REFUNDED -> ProgressJson.done(order, state);
            case Request.Refunding(var state) -> ProgressJson.begun(order, state);
            case Request.UnknownOrder _ -> OrderAnswers.unknown();
            case Request.NotPaid(var state) -> OrderAnswers.refusedBy(state);
            case Request.MoreThanPaid(var paid) ->
                Reply.problem(ProblemType.REFUND_EXCEEDS_PAYMENT, "%s were paid".formatted(paid));
            case Request.LessThanPaid(var paid) ->
                Reply.problem(ProblemType.PARTIAL_REFUND, "%s were paid, and all of it goes back".formatted(paid));
        };
    }
}
