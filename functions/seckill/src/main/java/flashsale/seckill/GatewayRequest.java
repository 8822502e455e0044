package flashsale.seckill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What this door needs of an API Gateway event (HTTP API, payload format 2.0), read in one pass.
 *
 * @param headers names in lower case, as API Gateway writes them
 * @param body empty where there is none
 */
record GatewayRequest(String method, Map<String, String> path, Map<String, String> headers, byte[] body) {
    private static final JsonFactory JSON = new JsonFactory();

    static GatewayRequest read(InputStream event) throws IOException {
        var method = "";
        Map<String, String> path = Map.of();
        Map<String, String> headers = Map.of();
        var body = "";
        var base64 = false;
        try (var json = JSON.createParser(event)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "headers" -> headers = strings(json);
                    case "pathParameters" -> path = strings(json);
                    case "requestContext" -> method = methodIn(json);
                    case "body" -> body = json.getValueAsString("");
                    case "isBase64Encoded" -> base64 = json.getValueAsBoolean();
                    default -> json.skipChildren();
                }
            }
        }
        var bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        return new GatewayRequest(method, path, headers, bytes);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static Map<String, String> strings(JsonParser json) throws IOException {
        var strings = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            strings.put(name, json.getText());
        }
        return strings;
    }

    private static String methodIn(JsonParser context) throws IOException {
        var method = "";
        while (context.nextToken() == JsonToken.FIELD_NAME) {
            var field = context.currentName();
            context.nextToken();
            if ("http".equals(field)) {
                method = strings(context).getOrDefault("method", "");
            } else {
                context.skipChildren();
            }
        }
        return method;
    }
}
