package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderState;
import flashsale.http.Callers;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** May be repeated with the same key, and should be until it is answered. */
@Path("/v1/orders")
public final class PlacementResource {
    private final Callers callers;
    private final PlaceOrder placeOrder;

    PlacementResource(Callers callers, PlaceOrder placeOrder) {
        this.callers = callers;
        this.placeOrder = placeOrder;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            Fields fields) {
        var caller = callers.identify(authorization);
        return switch (placeOrder.place(OrderBody.of(key, fields).of(caller.user()))) {
            case Placed.Created(var order) -> Reply.created(OrderJson.of(order), location(order));
            case Placed.Known(var order) -> Reply.ok(OrderJson.of(order));
            case Placed.Rejected(var order) ->
                Reply.problem(
                        ProblemType.ORDER_STATE,
                        "Order %s was rejected; order again with another key".formatted(order.id()),
                        order.state());
            case Placed.KeyReused _ ->
                Reply.problem(ProblemType.KEY_REUSED, "The first request with this key had another content");
            case Placed.Short(var shortage, var over) -> problem(shortage, over);
        };
    }

    private static String location(Order order) {
        return "/v1/orders/" + order.id();
    }

    /** @param over whether the key leads nowhere any more */
    private static Response problem(Shortage shortage, boolean over) {
        var advice = over ? "; order again with another key" : "";
        return switch (shortage) {
            case Shortage.UnknownProduct(var product) ->
                Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has the id " + product);
            case Shortage.OtherCurrency(var product) ->
                Reply.problem(
                        ProblemType.INVALID_REQUEST, "Product %s has a price in another currency".formatted(product));
            case Shortage.SoldOut(var product, var free) ->
                Reply.problem(
                        ProblemType.SOLD_OUT, "%d units of product %s are free%s".formatted(free, product, advice));
            case Shortage.NotLoaded(var product) ->
                Reply.problem(
                        ProblemType.STOCK_NOT_LOADED,
                        "The stock of product %s is being loaded%s".formatted(product, advice));
            case Shortage.TooFast(var product, var wait) ->
                Reply.problem(
                        ProblemType.TOO_FAST,
                        "Product %s can be ordered in %d ms%s".formatted(product, wait.toMillis(), advice));
            case Shortage.Over _ -> Reply.problem(ProblemType.ORDER_STATE, "It is over", OrderState.REJECTED);
            case Shortage.KeyReused _ ->
                Reply.problem(ProblemType.KEY_REUSED, "The first request with this key had another content");
        };
    }
}
