package flashsale.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process does not listen to. */
class RefusingSandboxTest {
    @TempDir
    private static Path folder;

    private static SandboxRig rig;

    @BeforeAll
    static void start() throws IOException {
        rig = new SandboxRig(folder);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            instrument | thank-you
            instrument | ok,
            instrument | ok:1
            instrument | decline
            instrument | decline:many
            instrument | delay:30001
            instrument | ``
            amount     | -1
            amount     | 1.5
            amount     | 9999999999999999
            currency   | cny
            intent     | 1
            order      | ../../etc
            method     | cash
            """)
    void a_charge_it_does_not_understand_is_refused_and_not_written(String field, String value) {
        var intent = Intents.paidWith("ok");
        var fields = new HashMap<>(Map.of(
                "intent", intent.id().value(),
                "order", intent.order().toString(),
                "amount", "1",
                "currency", "CNY",
                "method", "CARD",
                "instrument", "ok"));
        fields.put(field, value);

        var answer = rig.send(
                "POST", "/v1/charges", new String(FlatJson.write(fields), StandardCharsets.UTF_8), "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":");
        assertThat(rig.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /v1/charges                | {            | application/json | 400
            POST | /v1/charges                | []           | application/json | 400
            POST | /v1/charges                | {"intent":{} | application/json | 400
            POST | /v1/charges                | {}           | text/plain       | 400
            GET  | /v1/charges/1              | ``           | application/json | 400
            GET  | /v1/charges                | ``           | application/json | 404
            POST | /v1/charges/1/cancellation | {}           | application/json | 400
            POST | /v1/charges/1/refund       | {}           | application/json | 404
            POST | /v1/refunds                | {}           | application/json | 400
            GET  | /v1/ledger?limit=all       | ``           | application/json | 400
            GET  | /v2/ledger                 | ``           | application/json | 404
            GET  | /                          | ``           | application/json | 404
            PUT  | /v1/webhook                | {}           | application/json | 400
            """)
    void what_it_does_not_know_is_refused(String method, String path, String body, String type, int status) {
        assertThat(rig.send(method, path, body, type).statusCode()).isEqualTo(status);
    }

    @Test
    void a_body_has_a_limit() {
        var large = "{\"instrument\":\"" + "x".repeat(17_000) + "\"}";

        assertThat(rig.send("POST", "/v1/charges", large, "application/json").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/hook",
        "https://127.0.0.1/hook",
        "http://127.0.0.1.example.org/",
        "http://127.0.0.1@example.org/",
        "http://localhost/",
        "file:///etc/passwd"
    })
    void it_calls_this_machine_only(String address) {
        assertThatThrownBy(() -> rig.sandbox.sendWebhooksTo(URI.create(address)))
                .isInstanceOf(IllegalStateException.class);
    }
}
