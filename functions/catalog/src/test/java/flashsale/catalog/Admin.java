package flashsale.catalog;

import static io.restassured.RestAssured.given;

import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.Samples;
import flashsale.testing.doors.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;

/** Somebody with a token who calls the doors of this function. */
final class Admin {
    private static final String PRICE = "{\"amount\":199900,\"currency\":\"CNY\"}";

    private final String token;

    private Admin(Role role) {
        CatalogTopics.create();
        token = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), role);
    }

    static Admin loggedIn() {
        return new Admin(Role.ADMIN);
    }

    static Admin whoIsNone() {
        return new Admin(Role.BUYER);
    }

    ValidatableResponse post(String path, String body) {
        return post(path, "application/json", body);
    }

    ValidatableResponse post(String path, String type, String body) {
        return with(body).contentType(type).post(path).then();
    }

    ValidatableResponse put(String path, String body) {
        return with(body).contentType("application/json").put(path).then();
    }

    ValidatableResponse put(String path, String ifMatch, String body) {
        return with(body)
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .put(path)
                .then();
    }

    ValidatableResponse postOnce(String path, String key, String body) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse delete(String path) {
        return given().header("Authorization", token).delete(path).then();
    }

    ValidatableResponse delete(String path, String ifMatch) {
        return given().header("Authorization", token)
                .header("If-Match", ifMatch)
                .delete(path)
                .then();
    }

    /** As bytes, whatever the type: a client of the tests would think of an encoding by itself. */
    private RequestSpecification with(String body) {
        return given().header("Authorization", token).body(body.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse post(String path) {
        return given().header("Authorization", token).post(path).then();
    }

    ValidatableResponse get(String path) {
        return given().header("Authorization", token).get(path).then();
    }

    ValidatableResponse addProduct(String sku) {
        return post(
                "/v1/admin/products",
                "{\"sku\":\"%s\",\"name\":\"Kettle\",\"description\":\"\",\"price\":%s}".formatted(sku, PRICE));
    }

    ValidatableResponse draftSale(String productId) {
        return post("/v1/admin/sales", """
            {"productId":"%s","price":%s,"stock":10,"perBuyer":2,"opensAt":"2026-11-11T12:00:00Z",
             "closesAt":"2026-11-11T13:00:00.000Z","payWithinSeconds":900}\
            """.formatted(productId, PRICE));
    }

    String draftedSale() {
        String product = addProduct("SKU-" + Samples.unique()).extract().path("id");
        return draftSale(product).statusCode(201).extract().path("id");
    }

    ValidatableResponse move(String sale, String how) {
        return post("/v1/admin/sales/" + sale + '/' + how);
    }
}
