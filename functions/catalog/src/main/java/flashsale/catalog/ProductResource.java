package flashsale.catalog;

import flashsale.domain.product.Addition;
import flashsale.http.Fields;
import flashsale.http.ProblemType;
import flashsale.http.ProductJson;
import flashsale.http.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/v1/admin/products")
public final class ProductResource {
    private final AddProduct addProduct;

    ProductResource(AddProduct addProduct) {
        this.addProduct = addProduct;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Fields fields) {
        var request = ProductRequest.of(fields);
        return switch (addProduct.add(request.sku(), request.text(), request.price())) {
            case Addition.Added(var product) -> Reply.created(ProductJson.of(product));
            case Addition.SkuTaken(var sku) ->
                Reply.problem(ProblemType.SKU_EXISTS, "There is a product %s already".formatted(sku.value()));
        };
    }
}
