package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.http.Callers;
import flashsale.http.PageJson;
import flashsale.http.PageRequest;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

@Path("/v1/orders")
public final class OrderResource {
    private final Callers callers;
    private final ReadOrder readOrder;
    private final ListOrders listOrders;

    OrderResource(Callers callers, ReadOrder readOrder, ListOrders listOrders) {
        this.callers = callers;
        this.readOrder = readOrder;
        this.listOrders = listOrders;
    }

    @GET
    @Path("/{id}")
    public Response read(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id) {
        var caller = callers.identify(authorization);
        return WireId.in(id, OrderId::parse)
                .flatMap(order -> readOrder.read(order, caller.user()))
                .map(order -> Reply.ok(OrderJson.of(order)))
                .orElseGet(() ->
                        Reply.problem(ProblemType.UNKNOWN_ORDER, "You have no such order, or it is still on its way"));
    }

    @GET
    public Response list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        var caller = callers.identify(authorization);
        var page = PageRequest.of(limit, after, OrderId::parse);
        var orders = listOrders.list(caller.user(), page.after(), page.lookAhead());
        return Reply.ok(PageJson.of(page, orders, OrderJson::of, Order::id));
    }
}
