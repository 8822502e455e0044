package flashsale.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.local.template.Trigger.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventWriter.Arrival ARRIVAL = new EventWriter.Arrival(
            "TxxfHh2zoAMEVfQ=", "Root=1-6921a5b0-4bf92f3577b34da6a3ce929d", 1795341600000L, 8080);

    private final EventWriter writer = new EventWriter();
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    private JsonNode write(String method, String path, String query, String body, Map<String, String> variables)
            throws IOException {
        return write(method, path, query, Buffer.buffer(body), variables);
    }

    private JsonNode write(String method, String path, String query, Buffer body, Map<String, String> variables)
            throws IOException {
        var request = new IncomingRequest(method, path, query, "HTTP/1.1", "127.0.0.1", headers, body);
        var route = new Route(method, "/v1/sales/{saleId}/purchases", Duration.ofSeconds(5));
        var served = new ServedRoute(route, new RoutePattern(route.path()), "F", TokenBucket.of(Optional.empty(), 0));
        Buffer event = writer.write(request, path, new RouteTable.Match(served, variables), ARRIVAL);
        return JSON.readTree(event.getBytes());
    }

    @Test
    void an_event_has_the_documented_shape() throws IOException {
        headers.add("Host", "localhost:8080")
                .add("User-Agent", "curl/8.5.0")
                .add("Content-Type", "application/json")
                .add("Idempotency-Key", "01KB0000000000000000000001")
                .add("X-Forwarded-For", "203.0.113.9")
                .add("Accept", "text/html")
                .add("accept", "application/json")
                .add("Cookie", "a=1; b=2")
                .add("Connection", "keep-alive");

        JsonNode event = write(
                "POST", "/v1/sales/s-1/purchases", "a=1&b=x%20y&a=2", "{\"quantity\":1}", Map.of("saleId", "s-1"));

        assertThat(event).isEqualTo(JSON.readTree("""
                {"version":"2.0","routeKey":"POST /v1/sales/{saleId}/purchases","rawPath":"/v1/sales/s-1/purchases",
                 "rawQueryString":"a=1&b=x%20y&a=2","cookies":["a=1","b=2"],
                 "headers":{"host":"localhost:8080","user-agent":"curl/8.5.0","content-type":"application/json",
                  "idempotency-key":"01KB0000000000000000000001","x-forwarded-for":"203.0.113.9,127.0.0.1",
                  "accept":"text/html,application/json","x-amzn-trace-id":"Root=1-6921a5b0-4bf92f3577b34da6a3ce929d",
                  "x-forwarded-port":"8080","x-forwarded-proto":"http"},
                 "queryStringParameters":{"a":"1,2","b":"x y"},
                 "requestContext":{"accountId":"000000000000","apiId":"local","domainName":"localhost",
                  "domainPrefix":"localhost",
                  "http":{"method":"POST","path":"/v1/sales/s-1/purchases","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",
                   "userAgent":"curl/8.5.0"},
                  "requestId":"TxxfHh2zoAMEVfQ=","routeKey":"POST /v1/sales/{saleId}/purchases","stage":"$default",
                  "time":"22/Nov/2026:10:00:00 +0000","timeEpoch":1795341600000},
                 "pathParameters":{"saleId":"s-1"},"body":"{\\"quantity\\":1}","isBase64Encoded":false}"""));
    }

    @Test
    void what_is_not_there_is_left_out() throws IOException {
        JsonNode event = write("GET", "/v1/products", "", "", Map.of());

        assertThat(event.has("cookies")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
        assertThat(event.has("pathParameters")).isFalse();
        assertThat(event.has("body")).isFalse();
        assertThat(event.get("rawQueryString").asText()).isEmpty();
    }

    @Test
    void text_stays_text_in_every_script() throws IOException {
        headers.add("content-type", "Application/JSON; charset=utf-8");

        JsonNode event = write("POST", "/", "", "{\"name\":\"秒杀 \\u0000 🛒\"}", Map.of());

        assertThat(event.get("body").asText()).isEqualTo("{\"name\":\"秒杀 \\u0000 🛒\"}");
        assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void a_form_and_an_unknown_type_are_binary_to_an_http_api() throws IOException {
        assertThat(write("POST", "/", "", "a=1", Map.of()).get("body").asText()).isEqualTo("YT0x");

        headers.add("content-type", "application/x-www-form-urlencoded");

        JsonNode event = write("POST", "/", "", "a=1", Map.of());
        assertThat(event.get("body").asText()).isEqualTo("YT0x");
        assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void bytes_that_are_no_text_arrive_unharmed_whatever_the_type_says() throws IOException {
        headers.add("content-type", "application/json");

        JsonNode event = write("POST", "/", "", Buffer.buffer(new byte[] {(byte) 0xC3, 0x28}), Map.of());

        assertThat(event.get("body").binaryValue()).containsExactly(0xC3, 0x28);
        assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
    }
}
