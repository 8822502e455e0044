package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.http.Callers;
import flashsale.http.PageJson;
import flashsale.http.PageRequest;
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
        var found = WireId.in(id, OrderId::parse)
                .map(order -> readOrder.read(order, caller.user()))
                .orElseGet(FoundOrder.Unknown::new);
        return switch (found) {
            case FoundOrder.Landed(var order) -> landed(order);
            case FoundOrder.OnItsWay reserved -> Reply.okForNow(ReservedJson.of(reserved), Polling.SOON);
            case FoundOrder.Unknown _ -> OrderAnswers.unknown();
        };
    }

    private static Response landed(Order order) {
        var json = OrderJson.of(order);
        return Polling.after(order.state())
                .map(poll -> Reply.okForNow(json, poll))
                .orElseGet(() -> Reply.ok(json));
    }

    @GET
    public Response list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        var caller = callers.identify(authorization);
        var page = PageRequest.of(limit, after, OrderId::parse);
        var only = PageRequest.only("state", state, OrderState.class);
        var orders = listOrders.list(caller.user(), only, page.after(), page.lookAhead());
        return Reply.ok(PageJson.of(page, orders, OrderJson::of, Order::id));
    }
}
