package flashsale.local.template;

import java.time.Duration;
import java.util.Optional;

/** What makes a function run. */
public sealed interface Trigger {

    /**
     * A route of the HTTP API.
     *
     * @param method upper case, {@code ANY} for every method
     * @param path with {@code {name}} and {@code {name+}}; {@link #CATCH_ALL} for what no other route takes
     */
    record Route(String method, String path, Duration integrationTimeout) implements Trigger {
        public static final String CATCH_ALL = "$default";

        /** As API Gateway writes it: {@code GET /v1/products/{id}}, or {@code $default}. */
        public String key() {
            return path.equals(CATCH_ALL) ? CATCH_ALL : method + " " + path;
        }
    }

    /**
     * A Kafka event source mapping.
     *
     * @param retries how often a failed batch is tried again; {@link #FOR_EVER} blocks the partition until it succeeds
     * @param recordAge records older than this are not tried again; empty: no limit
     * @param deadLetters the topic for what is given up; empty: it is dropped
     */
    record KafkaMapping(
            String name,
            String topic,
            String group,
            boolean fromBeginning,
            int batchSize,
            Duration window,
            boolean partialAnswers,
            boolean bisect,
            int retries,
            Optional<Duration> recordAge,
            Optional<String> deadLetters,
            int pollers)
            implements Trigger {
        public static final int FOR_EVER = -1;
    }

    /** A rate; {@code input} is the event, or empty where the scheduler's own event is meant. */
    record Schedule(String name, Duration every, Optional<String> input) implements Trigger {}
}
