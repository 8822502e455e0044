package flashsale.upkeep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** How often one invocation passes: {@code {"rounds":22,"everySeconds":5}}; an event without them means one pass. */
record Rounds(int count, Duration every) {
    /** As long as the function may take. The schedule ticks every minute: each invocation outlives the next tick. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Of rounds without a pause. */
    private static final int MOST = 60;

    private static final JsonFactory JSON = new JsonFactory();

    Rounds {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("rounds must be 1 to %d, got %d".formatted(MOST, count));
        }
        if (every.isNegative() || every.multipliedBy(count).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rounds times everySeconds must be 0 to %d, got %d times %d"
                    .formatted(LONGEST.toSeconds(), count, every.toSeconds()));
        }
    }

    static Rounds read(InputStream event) throws IOException {
        int count = 1;
        int seconds = 0;
        try (var json = JSON.createParser(event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("The event must be a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "rounds" -> count = json.getIntValue();
                    case "everySeconds" -> seconds = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
        }
        return new Rounds(count, Duration.ofSeconds(seconds));
    }
}
