package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.persistence.PanacheProducts;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class ProductResourceTest {
    @Test
    void a_product_may_be_kept_for_two_seconds_and_is_the_same_from_the_cache() {
        var kettle = add();

        var first = get("/v1/products/" + kettle.id())
                .statusCode(200)
                .contentType("application/json")
                .body("id", is(kettle.id().toString()))
                .body("sku", is(kettle.sku().value()))
                .body("name", is("Kettle"))
                .body("description", is("Boils 1.7 litres of water."))
                .body("price.amount", is(199_900))
                .body("price.currency", is("CNY"))
                .body("status", is("ACTIVE"))
                .body("version", is(1))
                .body("createdAt", is("2026-11-11T12:00:00.000Z"))
                .body("changedAt", is("2026-11-11T12:00:00.000Z"));
        assertKept(first, "max-age=2");

        // The first came through the REST stack, this one does not.
        var second = get("/v1/products/" + kettle.id())
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", first.extract().header("ETag"))
                .body(is(first.extract().asString()));
        assertKept(second, "max-age=2");
    }

    @Test
    void a_reader_who_has_this_version_gets_no_second_copy() {
        var path = "/v1/products/" + add().id();
        var tag = get(path).extract().header("ETag");

        for (var known : new String[] {tag, "W/" + tag, "\"older\", " + tag}) {
            given().header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
        }
        given().header("If-None-Match", "\"older\"").get(path).then().statusCode(200);
    }

    @Test
    void a_product_nobody_has_is_unknown_however_it_is_spelled() {
        for (var id : new String[] {"999999999", "0", "-1", "007", "kettle", "9".repeat(40)}) {
            Refused.with(404, "unknown-product", get("/v1/products/" + id));
        }
    }

    @Test
    void products_are_listed_in_the_order_they_came_and_page_by_page() {
        var first = add();
        var second = add();
        var third = add();
        long before = first.id().value() - 1;
        var start = before == 0 ? "" : "&after=" + before;

        var page = get("/v1/products?limit=2" + start)
                .statusCode(200)
                .body("items.id", contains(first.id().toString(), second.id().toString()))
                .body("next", is(second.id().toString()));
        assertKept(page, "max-age=2");
        get("/v1/products?limit=2&after=" + second.id())
                .body("items.id", contains(third.id().toString()))
                .body("$", not(hasKey("next")));
        given().header("If-None-Match", page.extract().header("ETag"))
                .get("/v1/products?limit=2" + start)
                .then()
                .statusCode(304);
    }

    @Test
    void a_page_of_a_hundred_products_with_the_longest_texts_arrives() {
        var text = new ProductText("手机", "秒".repeat(4000));
        var products = new PanacheProducts();
        var before = add();
        for (int product = 0; product < 100; product++) {
            products.add(new NewProduct(new Sku("LONG-" + Samples.unique()), text, Samples.PRICE, ManualClock.NOON));
        }

        get("/v1/products?limit=100&after=" + before.id())
                .statusCode(200)
                .body("items.description", everyItem(is(text.description())))
                .body("items", hasSize(100));
    }

    @Test
    void a_page_that_cannot_be_is_refused_with_every_reason() {
        Refused.with(400, "invalid-request", get("/v1/products?limit=0&after=-5"))
                .body("violations.field", contains("limit", "after"));
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", given().put("/v1/products/1").then())
                .header("Allow", "GET");
    }

    @Test
    void whatever_no_other_function_serves_is_an_unknown_route() {
        Refused.with(404, "unknown-route", get("/"));
        Refused.with(404, "unknown-route", get("/favicon.ico"));
        Refused.with(404, "unknown-route", given().post("/v1/elsewhere").then());
        Refused.with(404, "unknown-route", given().delete("/v1/elsewhere").then());
    }

    /** The event server of the tests hands every part of a header that has commas out as a header of its own. */
    static void assertKept(ValidatableResponse answer, String age) {
        var parts = answer.extract().headers().getValues("Cache-Control").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
        assertThat(parts).containsExactly("public", age);
    }

    private static Product add() {
        return ((Addition.Added) new PanacheProducts().add(Samples.product())).product();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
