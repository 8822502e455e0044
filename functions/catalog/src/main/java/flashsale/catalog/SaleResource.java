package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.SaleJson;
import flashsale.http.WireId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;

@Path("/v1/admin/sales")
public final class SaleResource {
    private final DraftSale draftSale;
    private final ReadSale readSale;
    private final InstantSource clock;

    SaleResource(DraftSale draftSale, ReadSale readSale, InstantSource clock) {
        this.draftSale = draftSale;
        this.readSale = readSale;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draft(Fields fields) {
        return switch (draftSale.draft(SaleRequest.of(fields))) {
            case DraftedSale.Drafted(var sale) -> Reply.created(json(sale));
            case DraftedSale.UnknownProduct(var product) ->
                Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has the id " + product);
        };
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return WireId.in(id, text -> new SaleId(WireId.number(text)))
                .flatMap(readSale::read)
                .map(sale -> Reply.ok(json(sale)))
                .orElseGet(() -> Reply.problem(ProblemType.UNKNOWN_SALE, "No sale has this id"));
    }

    private SaleJson json(Sale sale) {
        return SaleJson.forAdmins(sale, clock.instant());
    }
}
