package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductStatus;
import flashsale.persistence.PanacheProducts;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class ShownProductsTest {
    private final String top = "test-" + Samples.unique();

    @Test
    void a_product_is_shown_with_its_details() {
        get("/v1/products/" + add(top + "/phones", ProductStatus.ACTIVE).id())
                .statusCode(200)
                .body("category", is(top + "/phones"))
                .body("images", contains("/p/1.jpg"))
                .body("attributes.颜色", contains("曜石黑", "雪山白"));
    }

    @Test
    void drafts_and_archived_products_are_nobodys() {
        for (var status : new ProductStatus[] {ProductStatus.DRAFT, ProductStatus.ARCHIVED}) {
            Refused.with(
                    404,
                    "unknown-product",
                    get("/v1/products/" + add(top, status).id()));
        }
    }

    @Test
    void a_category_lists_what_is_in_it_and_below_it_page_by_page() {
        var first = add(top, ProductStatus.ACTIVE);
        add(top, ProductStatus.DRAFT);
        var second = add(top + "/phones", ProductStatus.ACTIVE);
        add(top + "-other", ProductStatus.ACTIVE);

        get("/v1/products?limit=1&category=" + top)
                .statusCode(200)
                .body("items.id", contains(first.id().toString()))
                .body("next", is(first.id().toString()));
        get("/v1/products?category=" + top + "&after=" + first.id())
                .body("items.id", contains(second.id().toString()));
        get("/v1/products?category=" + top + "/none").body("items.size()", is(0));
        Refused.with(400, "invalid-request", get("/v1/products?category=Phones%25"))
                .body("violations.field", contains("category"));
    }

    @Test
    void the_tree_of_categories_counts_what_is_shown() {
        add(top + "/phones", ProductStatus.ACTIVE);
        add(top + "/phones", ProductStatus.ACTIVE);
        add(top + "/phones", ProductStatus.ARCHIVED);
        add(top, ProductStatus.ACTIVE);

        var tree = get("/v1/categories")
                .statusCode(200)
                .body("items.path", hasItem(top))
                .body("items.path", not(hasItem(top + "/phones")))
                .body("items.find { it.path == '%s' }.products".formatted(top), is(3))
                .body("items.find { it.path == '%s' }.children.products".formatted(top), contains(2));
        ProductResourceTest.assertKept(tree, "max-age=30");
        given().header("If-None-Match", tree.extract().header("ETag"))
                .get("/v1/categories")
                .then()
                .statusCode(304);
    }

    private static Product add(String category, ProductStatus status) {
        var sample = Samples.product();
        var details = new ProductDetails(
                Optional.of(new Category(category)),
                List.of(new Image("/p/1.jpg")),
                List.of(new Attribute("颜色", List.of("曜石黑", "雪山白"))));
        var content = new ProductContent(sample.text(), sample.price(), details, status);
        var added = new PanacheProducts().add(new NewProduct(sample.sku(), content, sample.createdAt()));
        return ((Addition.Added) added).product();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
