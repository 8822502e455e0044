package flashsale.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as Secrets Manager does. */
class ReadingASecretTest {
    private static final String ARN = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:flashsale-app-a1b2c3";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = """
            {"ARN":"x","VersionStages":["AWSCURRENT"],"SecretString":"{\\"username\\":\\"app\\",\\"password\\":\\"s3cr$t\\"}"}""";

    @BeforeEach
    void answer_like_secrets_manager() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            asked.add(headers.getFirst("X-amz-target") + " " + body + " " + headers.getFirst("Authorization"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SecretsManagerKeys keys() {
        return new SecretsManagerKeys(new SecretStore(
                Map.of(
                        "AWS_ACCESS_KEY_ID", "AKID",
                        "AWS_SECRET_ACCESS_KEY", "key",
                        "AWS_SESSION_TOKEN", "token",
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                                "http://127.0.0.1:" + server.getAddress().getPort()),
                InstantSource.fixed(Instant.parse("2026-11-11T12:00:00Z"))));
    }

    @Test
    void a_value_of_the_configuration_is_made_of_fields_of_a_secret() {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSecretKeysHandlers(keys())
                .withDefaultValue("url", "${FLASHSALE_URL}")
                .withDefaultValue(
                        "FLASHSALE_URL",
                        "scram://${secretsmanager::%1$s#username}:${secretsmanager::%1$s#password}@b-1:9096"
                                .formatted(ARN))
                .build();

        assertThat(config.getValue("url", String.class)).isEqualTo("scram://app:s3cr$t@b-1:9096");
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("secretsmanager.GetSecretValue {\"SecretId\":\"%s\"}".formatted(ARN))
                .contains("Credential=AKID/20261111/eu-west-1/secretsmanager/aws4_request")
                .contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target");
    }

    @Test
    void a_field_that_is_not_there_is_said_without_the_others() {
        assertThatThrownBy(() -> keys().decode(ARN + "#user"))
                .hasMessageEndingWith(ARN + "#user")
                .hasMessageNotContaining("s3cr$t");
    }

    @Test
    void what_names_no_secret_is_refused_before_anybody_is_asked() {
        assertThatThrownBy(() -> keys().decode("#password"))
                .hasMessage("A field of a secret is <arn>#<field>, not #password");

        assertThat(asked).isEmpty();
    }

    @Test
    void a_refusal_is_said_with_its_reason() {
        status = 400;
        answer = "{\"__type\":\"AccessDeniedException\"}";

        assertThatThrownBy(() -> keys().decode(ARN + "#password"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(ARN)
                .hasRootCauseMessage("HTTP 400 " + answer);
    }

    @Test
    void outside_aws_nobody_can_read_it() {
        var keys = new SecretsManagerKeys(new SecretStore(Map.of(), InstantSource.system()));

        assertThatThrownBy(() -> keys.decode(ARN + "#password"))
                .hasMessage("A secret was asked for, but the environment has no AWS_ACCESS_KEY_ID");
    }
}
