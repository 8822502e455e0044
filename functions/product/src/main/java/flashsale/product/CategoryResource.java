package flashsale.product;

import flashsale.domain.product.Products;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/v1/categories")
public final class CategoryResource {
    /** Counts of a tree may be late: nobody buys by them. */
    private static final int MAX_AGE_SECONDS = 30;

    private final Products products;
    private final JsonText json;

    CategoryResource(Products products, JsonText json) {
        this.products = products;
        this.json = json;
    }

    @GET
    public Response tree(@HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> known) {
        var tree = new CategoriesJson(CategoryJson.tree(products.categories()));
        return PublicReply.tagged(json.of(tree), MAX_AGE_SECONDS, known);
    }
}
