package flashsale.proof.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.user.SessionToken;
import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An event of the folder {@code events}, told who asks.
 *
 * @param path below that folder
 */
record Sample(String path, ObjectNode event) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADERS = "headers";

    static Sample read(Path root, String path) {
        try {
            var event = JSON.readTree(root.resolve("events").resolve(path).toFile());
            return new Sample(path, (ObjectNode) event);
        } catch (IOException unreadable) {
            throw new CannotRun(
                    "The event %s cannot be read: %s.".formatted(path, unreadable.getMessage()), unreadable);
        }
    }

    Sample from(SessionToken session) {
        return with(HEADERS, "authorization", "Bearer " + session.value());
    }

    Sample withKey(String key) {
        return with(HEADERS, "idempotency-key", key);
    }

    private Sample with(String object, String field, String value) {
        var changed = event.deepCopy();
        changed.withObjectProperty(object).put(field, value);
        return new Sample(path, changed);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("What was read as JSON can be written as JSON", impossible);
        }
    }

    /** The status of an answer to API Gateway; of a batch, 200 where every record was taken. */
    static int status(byte[] answer) {
        try {
            JsonNode read = JSON.readTree(answer);
            if (read.has("batchItemFailures")) {
                return read.get("batchItemFailures").isEmpty() ? 200 : 500;
            }
            return read.path("statusCode").asInt(200);
        } catch (IOException malformed) {
            throw new CannotRun("A function answered with something other than JSON.", malformed);
        }
    }
}
