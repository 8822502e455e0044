package flashsale.catalog;

import static io.restassured.RestAssured.given;

import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.Samples;
import flashsale.testing.doors.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;

/** Somebody with a token who calls the doors of this function. */
final class Admin {
    private static final String PRICE = "{\"amount\":199900,\"currency\":\"CNY\"}";

    private final String token;

    private Admin(Role role) {
        token = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), role);
    }

    static Admin loggedIn() {
        return new Admin(Role.ADMIN);
    }

    static Admin whoIsNone() {
        return new Admin(Role.BUYER);
    }

    ValidatableResponse post(String path, String body) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse post(String path, String key, String body) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
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
                 "closesAt":"2026-11-11T13:00:00.000Z","payWithinSeconds":900}""".formatted(productId, PRICE));
    }

    String draftedSale() {
        String product = addProduct("SKU-" + Samples.unique()).extract().path("id");
        return draftSale(product).statusCode(201).extract().path("id");
    }

    ValidatableResponse move(String sale, String how) {
        return post("/v1/admin/sales/" + sale + '/' + how);
    }
}
