package flashsale.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets a resource method take its JSON body as {@link Fields}. */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
public final class FieldsReader implements MessageBodyReader<Fields> {
    /** No request of ours comes near it; parsing more would be work for somebody's amusement. */
    static final int LARGEST_BODY = 16 * 1024;

    private final ObjectReader json;

    FieldsReader(ObjectMapper mapper) {
        json = mapper.readerFor(JsonNode.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readNBytes(LARGEST_BODY + 1));
    }

    /**
     * One object out of many, under the same rules.
     *
     * @throws Refusal where it is too long, or no JSON object
     */
    public Fields read(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST_BODY) {
            throw new Refusal(ProblemType.BODY_TOO_LARGE, "At most " + LARGEST_BODY + " bytes are read");
        }
        return new Fields(parse(bytes));
    }

    private JsonNode parse(byte[] bytes) throws IOException {
        try {
            JsonNode node = json.readValue(bytes);
            if (node == null || !node.isObject()) {
                throw new Refusal(ProblemType.MALFORMED_JSON, "A JSON object is needed");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            // The parser's own message quotes the body, which may hold a password.
            var at = malformed.getLocation();
            throw new Refusal(
                    ProblemType.MALFORMED_JSON,
                    at == null
                            ? "It cannot be read"
                            : "Line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }
}
