package flashsale.catalog;

import flashsale.domain.sale.SaleId;
import flashsale.http.ProblemType;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

@Path("/v1/admin/sales/{id}/ledger")
public final class LedgerResource {
    private final ReadLedger readLedger;

    LedgerResource(ReadLedger readLedger) {
        this.readLedger = readLedger;
    }

    @GET
    public Response read(@PathParam("id") String id) {
        return WireId.in(id, text -> new SaleId(WireId.number(text)))
                .flatMap(readLedger::read)
                .map(ledger -> Reply.ok(LedgerJson.of(ledger)))
                .orElseGet(() -> Reply.problem(ProblemType.UNKNOWN_SALE, "No sale with stock has this id"));
    }
}
