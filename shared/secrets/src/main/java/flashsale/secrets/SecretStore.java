package flashsale.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Secrets Manager. Reads secrets whose text is a flat JSON object. Asked while a function starts, so it blocks, but not for long. */
final class SecretStore {
    /** Milliseconds. A start has ten seconds in all, and the endpoint is in the same network. */
    private static final int CONNECT = 1_000;

    private static final int ANSWER = 2_000;

    /** Where the region stands: {@code arn:aws:secretsmanager:<region>:..}. */
    private static final int REGION = 3;

    /** AWS's own variable for another endpoint. */
    private static final String ENDPOINT = "AWS_ENDPOINT_URL_SECRETS_MANAGER";

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> environment;
    private final InstantSource clock;

    SecretStore(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** @throws UncheckedIOException where there is no answer, or one that refuses */
    Map<String, String> fieldsOf(String arn) {
        try {
            return fields(fields(answer(arn)).getOrDefault("SecretString", "{}"));
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret %s cannot be read".formatted(arn), failed);
        }
    }

    private String answer(String arn) throws IOException {
        String region = arn.split(":")[REGION];
        var endpoint = URI.create(
                environment.getOrDefault(ENDPOINT, "https://secretsmanager.%s.amazonaws.com".formatted(region)));
        byte[] body = "{\"SecretId\":\"%s\"}".formatted(arn).getBytes(StandardCharsets.UTF_8);
        var connection = (HttpURLConnection) endpoint.resolve("/").toURL().openConnection();
        connection.setConnectTimeout(CONNECT);
        connection.setReadTimeout(ANSWER);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        signed(region, endpoint.getAuthority(), body).forEach(connection::setRequestProperty);
        connection.getOutputStream().write(body);
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status != HttpURLConnection.HTTP_OK) throw new IOException("HTTP %d %s".formatted(status, text));
            return text;
        } finally {
            connection.disconnect();
        }
    }

    private Map<String, String> signed(String region, String host, byte[] body) {
        var credentials = Credentials.of(environment);
        var headers = new TreeMap<String, String>();
        headers.put("content-type", "application/x-amz-json-1.1");
        headers.put("host", host);
        headers.put("x-amz-date", RequestSignature.time(clock.instant()));
        headers.put("x-amz-security-token", credentials.sessionToken());
        headers.put("x-amz-target", "secretsmanager.GetSecretValue");
        var signature = new RequestSignature(credentials, region, "secretsmanager").of(headers, body);
        headers.put("authorization", signature);
        return headers;
    }

    /** Of the outermost object; what is no text or number in it is left out. */
    private static Map<String, String> fields(String text) throws IOException {
        var fields = new HashMap<String, String>();
        try (var json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("This is no JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) fields.put(name, json.getText());
                else json.skipChildren();
            }
        }
        return fields;
    }
}
