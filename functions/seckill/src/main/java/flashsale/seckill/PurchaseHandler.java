package flashsale.seckill;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.domain.StoreUnavailable;
import flashsale.telemetry.Fact;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * The door: an API Gateway event to a purchase and back. It reads the event itself, as the way through a REST stack
 * costs more than the whole purchase does (see the README's decisions).
 */
@Singleton
@Named("purchases")
public final class PurchaseHandler implements RequestStreamHandler {
    private static final Logger LOG = Logger.getLogger(PurchaseHandler.class);

    private final BuyInSale buyInSale;
    private final Journal journal;

    PurchaseHandler(BuyInSale buyInSale, Journal journal) {
        this.buyInSale = buyInSale;
        this.journal = journal;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var request = GatewayRequest.read(event);
        journal.begin(context.getAwsRequestId(), request.header("traceparent"), request.header("x-amzn-trace-id"));
        journal.count(Metric.PURCHASE_ATTEMPTS, 1);
        answer(request).writeTo(answer);
        journal.end();
    }

    private GatewayAnswer answer(GatewayRequest request) {
        return switch (WishReader.read(request, journal.trace().traceparent())) {
            case WishReader.Refused(var refusal) -> {
                journal.count(Metric.PURCHASE_REFUSED, 1);
                yield refusal;
            }
            case WishReader.Understood(var wish) -> buy(wish);
        };
    }

    private GatewayAnswer buy(Wish wish) {
        try {
            var purchase = buyInSale.buy(wish);
            tell(purchase);
            return answer(purchase, wish);
        } catch (StoreUnavailable unknown) {
            journal.count(Metric.PURCHASE_UNAVAILABLE, 1);
            LOG.warnf("Purchase in sale %s is unknown: %s", wish.sale(), unknown.getMessage());
            return GatewayAnswer.problem(Problem.UNAVAILABLE, "Repeat with the same Idempotency-Key")
                    .retryAfterSeconds(1);
        }
    }

    /** Who got units is worth a line; who did not is one of many. */
    private void tell(Purchase purchase) {
        journal.count(PurchaseCount.of(purchase), 1);
        journal.time(Metric.PURCHASE_MILLIS);
        if (purchase instanceof Purchase.Reserved reserved) {
            var order = reserved.reservation().order().toString();
            journal.tell(Fact.of(reserved.again() ? "reserved before" : "reserved", order));
        }
    }

    private static GatewayAnswer answer(Purchase purchase, Wish wish) {
        return switch (purchase) {
            case Purchase.SoldOut _ -> GatewayAnswer.problem(Problem.SOLD_OUT, "Not enough units are free right now");
            case Purchase.NoSession _ -> GatewayAnswer.problem(Problem.UNAUTHORIZED, "The session is unknown or over");
            case Purchase.UnknownSale _ ->
                GatewayAnswer.problem(Problem.UNKNOWN_SALE, "There is no sale " + wish.sale());
            case Purchase.NotLoaded _ ->
                GatewayAnswer.problem(Problem.STOCK_NOT_LOADED, "The stock is being loaded")
                        .retryAfterSeconds(5);
            case Purchase.QuantityRefused(var perBuyer) ->
                GatewayAnswer.problem(Problem.INVALID_REQUEST, "quantity must be 1 to " + perBuyer);
            case Purchase.KeyReused(var quantity) ->
                GatewayAnswer.problem(Problem.KEY_REUSED, "This key has bought %d before".formatted(quantity));
            case Purchase.Released(var order) ->
                GatewayAnswer.problem(
                        Problem.ORDER_ENDED, "Order %s has ended; buy again with another key".formatted(order));
            case Purchase.NotStarted(var opensAt, var wait) ->
                GatewayAnswer.problem(Problem.NOT_STARTED, "The sale opens at " + opensAt)
                        .retryAfterSeconds(wait.plusMillis(999).toSeconds());
            case Purchase.Paused _ ->
                GatewayAnswer.problem(Problem.SALE_PAUSED, "The sale is paused").retryAfterSeconds(5);
            case Purchase.Ended _ -> GatewayAnswer.problem(Problem.SALE_ENDED, "The sale is over");
            case Purchase.LimitReached(var perBuyer) ->
                GatewayAnswer.problem(
                        Problem.LIMIT_REACHED, "A buyer gets at most %d in this sale".formatted(perBuyer));
            case Purchase.TooFast(var wait) ->
                GatewayAnswer.problem(Problem.TOO_FAST, "One purchase a second")
                        .retryAfterSeconds(wait.plusMillis(999).toSeconds());
            case Purchase.Reserved reserved -> GatewayAnswer.accepted(reserved);
        };
    }
}
