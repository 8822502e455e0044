package flashsale.product;

import flashsale.domain.search.SearchText;
import flashsale.http.QueryFields;
import flashsale.http.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/v1/products/suggest")
public final class SuggestResource {
    /** Names hardly ever change, and beginnings are the same for everybody. */
    private static final int MAX_AGE_SECONDS = 30;

    private final SearchProducts searchProducts;

    SuggestResource(SearchProducts searchProducts) {
        this.searchProducts = searchProducts;
    }

    @GET
    public Response suggest(@Context UriInfo address) {
        var fields = new QueryFields(address.getQueryParameters());
        var beginning = fields.required("q", SearchText::new);
        var suggested = searchProducts.suggest(fields.read(beginning::get));
        var json = SuggestionsJson.of(suggested);
        return suggested.degraded() ? Reply.ok(json) : PublicReply.of(json, MAX_AGE_SECONDS);
    }
}
