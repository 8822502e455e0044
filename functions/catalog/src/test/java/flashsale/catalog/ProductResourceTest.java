package flashsale.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class ProductResourceTest {
    private static final String PATH = "/v1/admin/products";

    private Admin admin;

    @BeforeEach
    void an_admin_is_logged_in() {
        admin = Admin.loggedIn();
    }

    @Test
    void a_product_is_added_and_answered() {
        var sku = "SKU-" + Samples.unique();

        admin.addProduct(sku)
                .statusCode(201)
                .contentType("application/json")
                .body("id", matchesPattern("[0-9]+"))
                .body("sku", is(sku))
                .body("name", is("Kettle"))
                .body("description", is(""))
                .body("price.amount", is(199_900))
                .body("price.currency", is("CNY"))
                .body("version", is(1));
    }

    @Test
    void a_sku_names_one_product() {
        var sku = "SKU-" + Samples.unique();
        admin.addProduct(sku).statusCode(201);

        Refused.with(409, "sku-exists", admin.addProduct(sku));
    }

    @Test
    void every_violated_field_is_named() {
        var body =
                "{\"sku\":\"a b\",\"name\":\" \",\"description\":\"%s\",\"price\":{\"amount\":1.5},\"colour\":\"red\"}"
                        .formatted("x".repeat(4001));

        Refused.with(400, "invalid-request", admin.post(PATH, body))
                .body(
                        "violations.field",
                        contains("sku", "name", "description", "price.amount", "price.currency", "colour"));
    }

    @Test
    void a_text_of_many_alphabets_is_kept_as_it_is() {
        var body =
                "{\"sku\":\"SKU-%d\",\"name\":\"手机 📱\",\"description\":\"%s\",\"price\":{\"amount\":0,\"currency\":\"JPY\"}}"
                        .formatted(Samples.unique(), "秒".repeat(4000));

        admin.post(PATH, body).statusCode(201).body("name", is("手机 📱"));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        Refused.with(400, "malformed-json", admin.post(PATH, "[]"));
        Refused.with(413, "body-too-large", admin.post(PATH, "{\"name\":\"" + "a".repeat(16 * 1024) + "\"}"));
    }

    @Test
    void only_admins_pass_whatever_they_send() {
        Refused.with(403, "forbidden", Admin.whoIsNone().post(PATH, "{"));
        Refused.with(403, "forbidden", Admin.whoIsNone().addProduct("SKU-" + Samples.unique()));
        Refused.asUnknown(
                given().contentType("application/json").body("{").post(PATH).then());
        Refused.asUnknown(given().header("Authorization", Tokens.unknown())
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then());
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", admin.get(PATH)).header("Allow", "POST");
    }

    @Test
    void an_unknown_route_is_a_problem_too() {
        Refused.with(404, "unknown-route", admin.get("/v1/admin/nothing"));
    }
}
