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
import java.util.function.Function;

/** What an admin does to a sale that exists. None of it has a body, and all of it may be repeated. */
@Path("/v1/admin/sales")
public final class SaleMoveResource {
    private final PublishSale publishSale;
    private final ChangeSale changeSale;
    private final InstantSource clock;

    SaleMoveResource(PublishSale publishSale, ChangeSale changeSale, InstantSource clock) {
        this.publishSale = publishSale;
        this.changeSale = changeSale;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/publication")
    public Response publish(@PathParam("id") String id) {
        return move(id, publishSale::publish);
    }

    @POST
    @Path("/{id}/pause")
    public Response pause(@PathParam("id") String id) {
        return move(id, changeSale::pause);
    }

    @POST
    @Path("/{id}/resume")
    public Response resume(@PathParam("id") String id) {
        return move(id, changeSale::resume);
    }

    @POST
    @Path("/{id}/close")
    public Response close(@PathParam("id") String id) {
        return move(id, changeSale::close);
    }

    private Response move(String id, Function<SaleId, SaleMove> move) {
        var answer =
                WireId.in(id, text -> new SaleId(WireId.number(text))).map(move).orElseGet(SaleMove.UnknownSale::new);
        return switch (answer) {
            case SaleMove.Moved(var sale) -> Reply.ok(SaleJson.forAdmins(sale, clock.instant()));
            case SaleMove.UnknownSale _ -> Reply.problem(ProblemType.UNKNOWN_SALE, "No sale has this id");
            case SaleMove.NotAllowed(var status) ->
                Reply.problem(ProblemType.SALE_STATE, "A sale that is %s cannot do this".formatted(status));
            case SaleMove.StockNotLoaded _ ->
                Reply.problem(ProblemType.STOCK_NOT_LOADED, "The gate has lost this sale's stock: it is not selling");
        };
    }
}
