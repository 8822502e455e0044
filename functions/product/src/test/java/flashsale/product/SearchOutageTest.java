package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import flashsale.backends.Server;
import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductText;
import flashsale.persistence.PanacheProducts;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class SearchOutageTest {
    /** A degraded answer is due after half a second; the rest is for a machine that builds and tests meanwhile. */
    private static final long SOON = 1_200;

    private final SearchedProducts products = new SearchedProducts();

    @Test
    void while_the_index_is_frozen_the_catalogue_answers_in_time_and_the_index_again_when_it_thaws() {
        var kettle = add(products.word + " 100% kettle_");

        try (var _ = Frozen.at(SearchedProducts.address(Server.OPENSEARCH))) {
            for (int times = 0; times < 8; times++) {
                degraded(products.search(""))
                        .body("items.id", contains(kettle.id().toString()));
            }
            degraded(products.search(" 100%")).body("total", is(1));
            degraded(products.search(" 100_")).body("total", is(0));
            degraded(products.search("&category=home")).body("total", is(0));
            degraded(products.search("&inStock=true")).body("total", is(0));
            degraded(get("/v1/products/suggest?q=" + products.word))
                    .body("items.name", contains(products.word + " 100% kettle_"));
            get("/v1/products/" + kettle.id()).statusCode(200);
        }

        products.index(new ProductChange(kettle, OptionalLong.of(1)));
        SearchedProducts.indexed(() -> products.search("")).body("total", is(1));
    }

    @Test
    void while_both_are_frozen_it_is_said() {
        try (var _ = Frozen.at(SearchedProducts.address(Server.OPENSEARCH));
                var _ = Frozen.at(SearchedProducts.address(Server.MYSQL))) {
            Refused.asUnavailable(products.search(""));
        }
        SearchedProducts.until(
                () -> !products.search("").statusCode(200).extract().jsonPath().getBoolean("degraded"));
    }

    private static ValidatableResponse degraded(ValidatableResponse answer) {
        return answer.statusCode(200)
                .time(lessThan(SOON))
                .header("Cache-Control", "no-store")
                .body("degraded", is(true));
    }

    private static Product add(String name) {
        var sample = Samples.product();
        var named = new NewProduct(sample.sku(), new ProductText(name, ""), sample.price(), sample.createdAt());
        return ((Addition.Added) new PanacheProducts().add(named)).product();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
