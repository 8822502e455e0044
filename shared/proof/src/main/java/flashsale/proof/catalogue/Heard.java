package flashsale.proof.catalogue;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * An answer as a client hears it.
 *
 * @param status 0 where the connection ended before the answer did
 */
public record Heard(int status, MultiMap headers, Buffer body) {
    public static final Heard NOTHING = new Heard(0, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());

    /** Never fails. */
    public static Future<Heard> of(Future<HttpClientResponse> answer) {
        return answer.compose(response ->
                        response.body().map(body -> new Heard(response.statusCode(), response.headers(), body)))
                .otherwise(NOTHING);
    }

    public Optional<String> header(CharSequence name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Empty where the body is none. */
    public JsonObject json() {
        try {
            return body.length() == 0 ? new JsonObject() : body.toJsonObject();
        } catch (DecodeException otherwise) {
            return new JsonObject();
        }
    }
}
