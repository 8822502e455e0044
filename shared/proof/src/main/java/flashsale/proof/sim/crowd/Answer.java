package flashsale.proof.sim.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a client has heard of a purchase.
 *
 * @param type of a refusal, the slug that clients branch on; else empty
 * @param order of a purchase that was accepted; else empty
 */
record Answer(int status, String type, String order) {
    /** The connection broke: the function died. */
    static final Answer NONE = new Answer(0, "", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer read(String gatewayAnswer) {
        try {
            var answer = JSON.readTree(gatewayAnswer);
            var body = JSON.readTree(answer.path("body").asText("{}"));
            return new Answer(
                    answer.path("statusCode").asInt(),
                    type(body),
                    body.path("orderId").asText(""));
        } catch (IOException malformed) {
            throw new UncheckedIOException("The purchase function answers JSON: " + gatewayAnswer, malformed);
        }
    }

    private static String type(JsonNode body) {
        var type = body.path("type").asText("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    boolean accepted() {
        return status == 202;
    }

    /** Nothing is decided by it: the same key may be repeated, and should be. */
    boolean isUnknown() {
        return status == 0 || status == 503;
    }
}
