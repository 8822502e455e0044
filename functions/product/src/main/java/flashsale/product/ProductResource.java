package flashsale.product;

import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.http.PageJson;
import flashsale.http.PageRequest;
import flashsale.http.ProblemType;
import flashsale.http.ProductJson;
import flashsale.http.Reply;
import flashsale.http.WireId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/v1/products")
public final class ProductResource {
    /** Long enough to take a crowd's reloads away, too short for anybody to see an old price twice. */
    static final int MAX_AGE_SECONDS = 2;

    private final ReadProduct readProduct;
    private final ListProducts listProducts;
    private final JsonText json;

    ProductResource(ReadProduct readProduct, ListProducts listProducts, JsonText json) {
        this.readProduct = readProduct;
        this.listProducts = listProducts;
        this.json = json;
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        var seen = WireId.in(id, text -> new ProductId(WireId.number(text)))
                .map(readProduct::read)
                .orElseGet(SeenProduct.Unknown::new);
        return switch (seen) {
            case SeenProduct.Shown(var text) -> PublicReply.tagged(text, MAX_AGE_SECONDS, known);
            case SeenProduct.ShownStale(var text, var age) -> PublicReply.stale(text, age, MAX_AGE_SECONDS, known);
            case SeenProduct.Unknown _ -> Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has this id");
        };
    }

    @GET
    public Response list(
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @QueryParam("category") String category,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        var page = PageRequest.of(limit, after, WireId::number);
        var within = PageRequest.only("category", category, Category::new);
        var products = listProducts.list(within, page.after(), page.lookAhead());
        var items = PageJson.of(page, products, ProductJson::of, Product::id);
        return PublicReply.tagged(json.of(items), MAX_AGE_SECONDS, known);
    }
}
