package flashsale.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a function's answer in payload format 2.0. Valid JSON without a {@code statusCode} is itself the body of a 200;
 * {@code multiValueHeaders} do not exist in this format and are passed over.
 */
final class AnswerReader {
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;
    private static final Buffer NOTHING = Buffer.buffer();

    private final JsonFactory json = new JsonFactory();

    /** Empty if it is no answer that an HTTP API understands. */
    Optional<FunctionAnswer> read(Buffer payload) {
        byte[] bytes = payload.getBytes();
        try (JsonParser in = json.createParser(bytes)) {
            JsonToken first = in.nextToken();
            if (first != JsonToken.START_OBJECT) return bare(in, first, payload);
            return new Fields(in).read(payload);
        } catch (JsonProcessingException | IllegalArgumentException notAnAnswer) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<FunctionAnswer> bare(JsonParser in, JsonToken first, Buffer payload) throws IOException {
        if (first == null) return Optional.empty();
        Buffer body = first == JsonToken.VALUE_STRING ? Buffer.buffer(in.getText()) : payload;
        in.skipChildren();
        return in.nextToken() == null ? Optional.of(inferred(body)) : Optional.empty();
    }

    private static FunctionAnswer inferred(Buffer body) {
        return new FunctionAnswer(200, List.of(Map.entry("content-type", "application/json")), List.of(), body);
    }

    private static final class Fields {
        private final JsonParser in;
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private final List<String> cookies = new ArrayList<>(0);
        private int status;
        private String body;
        private boolean binary;

        Fields(JsonParser in) {
            this.in = in;
        }

        Optional<FunctionAnswer> read(Buffer payload) throws IOException {
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                switch (name) {
                    case "statusCode" -> status = status(value);
                    case "headers" -> readHeaders(value);
                    case "cookies" -> readCookies(value);
                    case "body" -> body = value == JsonToken.VALUE_NULL ? null : text(value);
                    case "isBase64Encoded" -> binary = value == JsonToken.VALUE_TRUE;
                    default -> in.skipChildren();
                }
            }
            if (status == 0) return Optional.of(inferred(payload));
            if (status < LOWEST_STATUS || status > HIGHEST_STATUS) return Optional.empty();
            return Optional.of(new FunctionAnswer(status, headers, cookies, bytes()));
        }

        private int status(JsonToken value) throws IOException {
            return value == JsonToken.VALUE_STRING ? Integer.parseInt(in.getText()) : in.getIntValue();
        }

        private String text(JsonToken value) throws IOException {
            if (!value.isScalarValue()) throw new IllegalArgumentException("not a text: " + value);
            return in.getText();
        }

        private void readHeaders(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) return;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                JsonToken header = in.nextToken();
                if (header != JsonToken.VALUE_NULL) headers.add(Map.entry(name, text(header)));
            }
        }

        private void readCookies(JsonToken value) throws IOException {
            if (value != JsonToken.START_ARRAY) return;
            for (JsonToken cookie = in.nextToken(); cookie != JsonToken.END_ARRAY; cookie = in.nextToken()) {
                cookies.add(text(cookie));
            }
        }

        private Buffer bytes() {
            if (body == null || body.isEmpty()) return NOTHING;
            return binary ? Buffer.buffer(Base64.getDecoder().decode(body)) : Buffer.buffer(body);
        }
    }
}
