package flashsale.catalog;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustments;
import flashsale.http.Callers;
import flashsale.http.Fields;
import flashsale.http.PageJson;
import flashsale.http.PageRequest;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The stock that ordinary orders take from. May be repeated with the same key, and should be until it is answered. */
@Path("/v1/admin/products/{id}/stock-adjustments")
public final class StockAdjustmentResource {
    /** Upkeep tells the gate within a minute of its being open again. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Callers callers;
    private final AdjustStock adjustStock;
    private final StockAdjustments ledger;
    private final AnnounceChanges announceChanges;

    StockAdjustmentResource(
            Callers callers, AdjustStock adjustStock, StockAdjustments ledger, AnnounceChanges announceChanges) {
        this.callers = callers;
        this.adjustStock = adjustStock;
        this.ledger = ledger;
        this.announceChanges = announceChanges;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response adjust(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") String id,
            Fields fields) {
        var admin = callers.identifyAdmin(authorization).user();
        var request = AdjustmentRequest.of(key, fields);
        var answer = WireId.in(id, text -> new ProductId(WireId.number(text)))
                .map(product -> adjustStock.adjust(request.of(product, admin)))
                .orElseGet(Adjusted.UnknownProduct::new);
        if (answer instanceof Adjusted.Done || answer instanceof Adjusted.Waiting) {
            announceChanges.ofStock();
        }
        return switch (answer) {
            case Adjusted.Done(var adjustment) -> Reply.created(AdjustmentJson.of(adjustment));
            case Adjusted.Waiting(var adjustment) -> Reply.accepted(AdjustmentJson.of(adjustment), LATER);
            case Adjusted.NotEnough(var free) ->
                Reply.problem(ProblemType.NOT_ENOUGH_STOCK, "%d units are free".formatted(free));
            case Adjusted.TooMany(var total) ->
                Reply.problem(ProblemType.STOCK_LIMIT, "There are %d units already".formatted(total));
            case Adjusted.UnknownProduct _ -> Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has this id");
            case Adjusted.KeyReused _ ->
                Reply.problem(ProblemType.KEY_REUSED, "The first request with this key had another content");
        };
    }

    /** Newest first. */
    @GET
    public Response list(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        var page = PageRequest.of(limit, after, WireId::number);
        return WireId.in(id, text -> new ProductId(WireId.number(text)))
                .map(product -> ledger.page(product, page.after().orElse(Long.MAX_VALUE), page.lookAhead()))
                .map(found -> Reply.ok(PageJson.of(page, found, AdjustmentJson::of, StockAdjustment::number)))
                .orElseGet(() -> Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has this id"));
    }
}
