package flashsale.product;

import flashsale.domain.sale.SaleId;
import flashsale.http.PageRequest;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.SaleJson;
import flashsale.http.WireId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

@Path("/v1/sales")
public final class SaleResource {
    /** A countdown may be wrong by this much. */
    private static final int MAX_AGE_SECONDS = 1;

    private final ReadSale readSale;
    private final ListSales listSales;

    SaleResource(ReadSale readSale, ListSales listSales) {
        this.readSale = readSale;
        this.listSales = listSales;
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return WireId.in(id, text -> new SaleId(WireId.number(text)))
                .flatMap(readSale::read)
                .map(seen -> PublicReply.of(SaleJson.forBuyers(seen.sale(), seen.at()), MAX_AGE_SECONDS))
                .orElseGet(() -> Reply.problem(ProblemType.UNKNOWN_SALE, "No sale has this id"));
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        var page = PageRequest.of(limit, after, WireId::number);
        return PublicReply.of(SalesJson.of(page, listSales.list(page.after(), page.lookAhead())), MAX_AGE_SECONDS);
    }
}
