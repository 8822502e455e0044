package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/**
 * What a function is given when its AOT cache is made.
 *
 * @param environment wins over what the function would see otherwise
 * @param events one after the other
 */
public record Lesson(Map<String, String> environment, List<Buffer> events) {
    public Lesson {
        environment = Map.copyOf(environment);
        events = List.copyOf(events);
    }
}
