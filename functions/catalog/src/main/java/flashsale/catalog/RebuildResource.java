package flashsale.catalog;

import flashsale.domain.sale.SaleId;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.SaleJson;
import flashsale.http.WireId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

/** Takes some seconds, and may be repeated at any time: purchases answer 503 until one call has ended well. */
@Path("/v1/admin/sales/{id}/rebuild")
public final class RebuildResource {
    private final RebuildSale rebuildSale;
    private final InstantSource clock;

    RebuildResource(RebuildSale rebuildSale, InstantSource clock) {
        this.rebuildSale = rebuildSale;
        this.clock = clock;
    }

    @POST
    public Response rebuild(@PathParam("id") String id) {
        var answer = WireId.in(id, text -> new SaleId(WireId.number(text)))
                .map(rebuildSale::rebuild)
                .orElseGet(Rebuild.UnknownSale::new);
        return switch (answer) {
            case Rebuild.Rebuilt(var sale, var free, var orders) ->
                Reply.ok(new RebuiltJson(SaleJson.forAdmins(sale, clock.instant()), free, orders));
            case Rebuild.UnknownSale _ -> Reply.problem(ProblemType.UNKNOWN_SALE, "No sale has this id");
            case Rebuild.NotAllowed(var status) ->
                Reply.problem(ProblemType.SALE_STATE, "A sale that is %s has no stock to rebuild".formatted(status));
            case Rebuild.NotDrained _ ->
                Reply.problem(ProblemType.NOT_DRAINED, "The sale is closed, and its last purchases are not orders yet");
            case Rebuild.Overtaken _ ->
                Reply.problem(ProblemType.REBUILD_OVERTAKEN, "Somebody else is rebuilding this sale");
        };
    }
}
