package flashsale.catalog;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.product.Revision;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.ProductJson;
import flashsale.http.Reply;
import flashsale.http.VersionTag;
import flashsale.http.WireId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

@Path("/v1/admin/products")
public final class ProductResource {
    private final Products products;
    private final AddProduct addProduct;
    private final ReviseProduct reviseProduct;

    ProductResource(Products products, AddProduct addProduct, ReviseProduct reviseProduct) {
        this.products = products;
        this.addProduct = addProduct;
        this.reviseProduct = reviseProduct;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Fields fields) {
        var request = ProductRequest.of(fields);
        return switch (addProduct.add(request.sku(), request.content())) {
            case Addition.Added(var product) -> Reply.created(ProductJson.of(product), product.version());
            case Addition.SkuTaken(var sku) ->
                Reply.problem(ProblemType.SKU_EXISTS, "There is a product %s already".formatted(sku.value()));
        };
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return id(id).flatMap(products::find).map(ProductResource::current).orElseGet(ProductResource::unknown);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch, Fields fields) {
        int version = VersionTag.required(ifMatch);
        var content = ProductRequest.contentOf(fields);
        return answer(id(id).map(product -> reviseProduct.revise(product, version, content)));
    }

    /** Nothing is deleted: orders and sales point to it. */
    @DELETE
    @Path("/{id}")
    public Response archive(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
        int version = VersionTag.required(ifMatch);
        return answer(id(id).map(product -> reviseProduct.archive(product, version)));
    }

    private static Response answer(Optional<Revision> revision) {
        return switch (revision.orElseGet(Revision.UnknownProduct::new)) {
            case Revision.Revised(var product) -> current(product);
            case Revision.Unchanged(var product) -> current(product);
            case Revision.Overtaken(int version) ->
                Reply.problem(ProblemType.VERSION_CONFLICT, "It has version %d now".formatted(version));
            case Revision.UnknownProduct _ -> unknown();
        };
    }

    private static Optional<ProductId> id(String path) {
        return WireId.in(path, text -> new ProductId(WireId.number(text)));
    }

    private static Response current(Product product) {
        return Reply.ok(ProductJson.of(product), product.version());
    }

    private static Response unknown() {
        return Reply.problem(ProblemType.UNKNOWN_PRODUCT, "No product has this id");
    }
}
