package flashsale.migrate;

import flashsale.domain.user.Username;
import java.util.Map;
import java.util.Set;

/** What an event asks for. */
sealed interface Job {
    record Migrate() implements Job {}

    record Promote(Username username) implements Job {}

    /**
     * @param event {@code {}} or {@code {"job":"migrate"}}, or {@code {"promote":"<username>"}}
     * @throws IllegalArgumentException for anything else: a misspelt field must not be taken for the first
     */
    static Job of(Map<String, Object> event) {
        if (event.isEmpty() || event.equals(Map.of("job", "migrate"))) {
            return new Migrate();
        }
        if (event.keySet().equals(Set.of("promote")) && event.get("promote") instanceof String username) {
            return new Promote(new Username(username));
        }
        throw new IllegalArgumentException(
                "The event must be {} or {\"job\":\"migrate\"} or {\"promote\":\"<username>\"}, got " + event);
    }
}
