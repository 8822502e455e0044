package flashsale.local.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.local.runtime.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What became of a batch, by the function's answer. */
sealed interface BatchResult {
    /** Every record is done. */
    record Done() implements BatchResult {}

    /** In these partitions ({@code topic-0}) everything before the offset is done, and nothing from it on. */
    record FailedFrom(Map<String, Long> offsets) implements BatchResult {
        public FailedFrom {
            offsets = Map.copyOf(offsets);
        }
    }

    /** The function failed, or its answer cannot be understood: nothing is known to be done. */
    record Failed(String why) implements BatchResult {}

    /** The function has not seen the batch. */
    record NotTaken() implements BatchResult {}

    JsonFactory JSON = new JsonFactory();

    /** @param partial whether the mapping asks for partial answers; else every answer means done */
    static BatchResult of(Outcome outcome, boolean partial) {
        return switch (outcome) {
            case Outcome.Answered(var payload) -> partial ? parsed(payload.getBytes()) : new Done();
            case Outcome.FunctionError(String type, String payload) -> new Failed(type + " " + payload);
            case Outcome.Crashed(String how) -> new Failed("crashed: " + how);
            case Outcome.TimedOut(var after) -> new Failed("timed out after " + after);
            case Outcome.TooLate _, Outcome.Refused _ -> new NotTaken();
        };
    }

    private static BatchResult parsed(byte[] answer) {
        if (answer.length == 0) return new Done();
        try (JsonParser in = JSON.createParser(answer)) {
            JsonToken first = in.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) return new Done();
            if (first != JsonToken.START_OBJECT) return new Failed("the answer is no object");
            var offsets = new HashMap<String, Long>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                boolean failures = in.currentName().equals("batchItemFailures");
                if (in.nextToken() == JsonToken.START_ARRAY && failures) readFailures(in, offsets);
                else in.skipChildren();
            }
            return offsets.isEmpty() ? new Done() : new FailedFrom(offsets);
        } catch (IOException | IllegalArgumentException malformed) {
            return new Failed("the answer cannot be understood: " + malformed.getMessage());
        }
    }

    private static void readFailures(JsonParser in, Map<String, Long> offsets) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            String partition = null;
            long offset = -1;
            // {"itemIdentifier": {"partition": .., "offset": ..}}: two objects deep, and nothing else counts
            for (int depth = 1; depth > 0; ) {
                switch (in.nextToken()) {
                    case START_OBJECT -> depth++;
                    case END_OBJECT -> depth--;
                    case VALUE_STRING -> partition = in.currentName().equals("partition") ? in.getText() : partition;
                    case VALUE_NUMBER_INT -> offset = in.currentName().equals("offset") ? in.getLongValue() : offset;
                    case FIELD_NAME -> {
                        // its value comes next
                    }
                    case null, default -> throw new IllegalArgumentException("an itemIdentifier holds something else");
                }
            }
            if (partition == null || offset < 0) throw new IllegalArgumentException("an itemIdentifier is incomplete");
            offsets.merge(partition, offset, Math::min);
        }
    }
}
