package flashsale.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * One step as OpenTelemetry has it.
 *
 * @param id 16 hex digits, of this step alone within its trace
 * @param subject the id of an order, or of a product; may be empty
 * @param beginNanos since the epoch, as is the end
 */
record Span(String name, Trace trace, String id, String subject, String requestId, long beginNanos, long endNanos) {
    /** @param told how many steps the invocation has told before: later steps know the first one's id as their parent */
    static Span of(String name, Trace trace, int told, String subject, String requestId, Instant end, Duration took) {
        var id = HexFormat.of().toHexDigits(Long.parseUnsignedLong(trace.span(), 16) ^ told);
        long endNanos = TimeUnit.SECONDS.toNanos(end.getEpochSecond()) + end.getNano();
        return new Span(name, trace, id, subject, requestId, endNanos - took.toNanos(), endNanos);
    }
}
