package flashsale.product;

import flashsale.http.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.InstantSource;

@Path("/v1/products/search")
public final class SearchResource {
    /** A crowd types the same words. */
    private static final int MAX_AGE_SECONDS = 2;

    private final SearchProducts searchProducts;
    private final InstantSource clock;

    SearchResource(SearchProducts searchProducts, InstantSource clock) {
        this.searchProducts = searchProducts;
        this.clock = clock;
    }

    @GET
    public Response search(@Context UriInfo address) {
        var query = SearchRequest.of(address.getQueryParameters());
        var begin = clock.instant();
        var searched = searchProducts.search(query);
        var json = SearchJson.of(searched, Duration.between(begin, clock.instant()));
        // A poor answer must not outlive its cause.
        return searched.degraded() ? Reply.ok(json) : PublicReply.of(json, MAX_AGE_SECONDS);
    }
}
