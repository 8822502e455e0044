package flashsale.seckill;

import flashsale.domain.user.SessionToken;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An API Gateway event of the purchase route, as tests vary it. */
record PurchaseEvent(String method, String sale, Map<String, Object> headers, String body, boolean isBase64) {
    static PurchaseEvent post(String sale) {
        return new PurchaseEvent("POST", sale, Map.of("content-type", "application/json"), null, false);
    }

    PurchaseEvent method(String other) {
        return new PurchaseEvent(other, sale, headers, body, isBase64);
    }

    PurchaseEvent sale(String other) {
        return new PurchaseEvent(method, other, headers, body, isBase64);
    }

    PurchaseEvent session(SessionToken token) {
        return header("authorization", "Bearer " + token.value());
    }

    PurchaseEvent key(String key) {
        return header("idempotency-key", key);
    }

    PurchaseEvent header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new PurchaseEvent(method, sale, more, body, isBase64);
    }

    PurchaseEvent body(String text) {
        return new PurchaseEvent(method, sale, headers, text, false);
    }

    PurchaseEvent base64(String text) {
        var encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new PurchaseEvent(method, sale, headers, encoded, true);
    }

    String json() {
        var path = "/v1/sales/" + sale + "/purchases";
        var http = new JsonObject().put("method", method).put("path", path).put("sourceIp", "203.0.113.9");
        return new JsonObject()
                .put("version", "2.0")
                .put("routeKey", "ANY /v1/sales/{saleId}/purchases")
                .put("rawPath", path)
                .put("headers", new JsonObject(new LinkedHashMap<>(headers)))
                .put("requestContext", new JsonObject().put("http", http).put("requestId", "r-1"))
                .put("pathParameters", new JsonObject().put("saleId", sale))
                .put("body", body)
                .put("isBase64Encoded", isBase64)
                .encode();
    }
}
