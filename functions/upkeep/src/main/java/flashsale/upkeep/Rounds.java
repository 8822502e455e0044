package flashsale.upkeep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** How often one invocation passes: {@code {"rounds":12,"everySeconds":5}}; an event without them means one pass. */
record Rounds(int count, Duration every) {
    /** A minute's worth of one-second rounds: the schedule ticks every minute. */
    private static final int MOST = 60;

    private static final JsonFactory JSON = new JsonFactory();

    Rounds {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("rounds must be 1 to %d, got %d".formatted(MOST, count));
        }
        if (every.isNegative() || every.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("everySeconds must be 0 to 60, got " + every.toSeconds());
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
