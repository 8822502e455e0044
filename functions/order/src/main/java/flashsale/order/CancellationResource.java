package flashsale.order;

import flashsale.domain.order.OrderEnds.Cancellation;
import flashsale.domain.order.OrderId;
import flashsale.http.Callers;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Has no body, and may be repeated. */
@Path("/v1/orders")
public final class CancellationResource {
    private final Callers callers;
    private final CancelOrder cancelOrder;

    CancellationResource(Callers callers, CancelOrder cancelOrder) {
        this.callers = callers;
        this.cancelOrder = cancelOrder;
    }

    @POST
    @Path("/{id}/cancellation")
    public Response cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        var caller = callers.identify(authorization);
        var answer = WireId.in(id, OrderId::parse)
                .map(order -> cancelOrder.cancel(order, caller.user()))
                .orElseGet(Cancellation.UnknownOrder::new);
        return switch (answer) {
            case Cancellation.Cancelled(var order) -> Reply.ok(OrderJson.of(order));
            case Cancellation.UnknownOrder _ -> OrderAnswers.unknown();
            case Cancellation.NotCancellable(var state) -> OrderAnswers.refusedBy(state);
        };
    }
}
