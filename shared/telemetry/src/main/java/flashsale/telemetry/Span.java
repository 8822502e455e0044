package flashsale.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * One step as OpenTelemetry has it.
 *
 * @param id 16 hex digits, of this step alone within its trace
 * @param subject the id of an order, or of a product; may be empty
 * @param beginNanos since the epoch, as is the end
 */
record Span(String name, Trace trace, String id, String subject, String requestId, long beginNanos, long endNanos) {
    static Span of(String name, Trace trace, String id, String subject, String requestId, Instant end, Duration took) {
        long endNanos = TimeUnit.SECONDS.toNanos(end.getEpochSecond()) + end.getNano();
        return new Span(name, trace, id, subject, requestId, endNanos - took.toNanos(), endNanos);
    }
}
