package flashsale.order;

import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.user.UserId;
import flashsale.http.Callers;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.WireId;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/v1/orders")
public final class PaymentResource {
    private final Callers callers;
    private final PayOrder payOrder;
    private final Journal journal;

    PaymentResource(Callers callers, PayOrder payOrder, Journal journal) {
        this.callers = callers;
        this.payOrder = payOrder;
        this.journal = journal;
    }

    @POST
    @Path("/{id}/payments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pay(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") String id,
            Fields fields) {
        var caller = callers.identify(authorization);
        var body = PaymentBody.of(key, fields);
        return WireId.in(id, OrderId::parse)
                .map(order -> pay(order, caller.user(), body))
                .orElseGet(OrderAnswers::unknown);
    }

    private Response pay(OrderId order, UserId buyer, PaymentBody body) {
        var request =
                new PaymentRequest(IntentId.of(order, body.key()), order, buyer, body.method(), body.instrument());
        var payment = payOrder.pay(request);
        journal.time(Metric.PAYMENT_MILLIS);
        return switch (payment) {
            case Payment.Paid(var state) -> ProgressJson.done(order, state);
            case Payment.UnderWay(var state) -> ProgressJson.begun(order, state);
            case Payment.Declined(var state) ->
                Reply.problem(ProblemType.PAYMENT_DECLINED, "The provider did not take the money", state);
            case Payment.UnknownOrder _ -> OrderAnswers.unknown();
            case Payment.NotPayable(var state) -> OrderAnswers.refusedBy(state);
            case Payment.TooLate _ ->
                Reply.problem(ProblemType.TOO_LATE_TO_PAY, "The provider could not be asked in time any more");
            case Payment.KeyReused _ ->
                Reply.problem(ProblemType.KEY_REUSED, "The first request with this key had another content");
        };
    }
}
