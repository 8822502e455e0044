package flashsale.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jboss.logging.MDC;

/**
 * How does a process that is frozen after every answer tell what it does, when it does it ten thousand times a second?
 *
 * <p>Facts are written at once, one line each, and take along whatever has been counted so far. Counts without a fact
 * (refusals, mostly) wait until an answer that comes a second or more after the last line, and are written before it.
 * So an accepted purchase is in the log before its buyer hears of it, and a refusal costs no line.
 *
 * <p>What a process counted in its last second is lost with it, or told late when it thaws: refusals and their times,
 * never a fact. Nobody is owed a refusal, and API Gateway counts the answers, too.
 *
 * <p>Safe for any number of threads; a function has one at a time. Fields named {@code ids} are those every other line
 * of the same invocation has, which come from the logging library's MDC.
 */
public final class Journal {
    /** Longer loses more of what is counted, shorter writes more lines. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final String REQUEST_ID = "requestId";
    private static final String TRACE_ID = "traceId";
    private static final String ORDER_ID = "orderId";

    private static final long NANOS_PER_HUNDREDTH =
            Duration.ofMillis(1).dividedBy(100).toNanos();
    private static final byte[] MILLIS = JsonLine.constant("\",\"millis\":");
    private static final byte[] IDS = JsonLine.constant(",\"ids\":{\"" + REQUEST_ID + "\":\"");
    private static final byte[] TRACE = JsonLine.constant("\",\"" + TRACE_ID + "\":\"");
    private static final byte[] SPAN = JsonLine.constant("\",\"spanId\":\"");
    private static final byte[] PARENT = JsonLine.constant("\",\"parentId\":\"");
    private static final byte[] ORDER = JsonLine.constant("\",\"" + ORDER_ID + "\":\"");
    private static final byte[] END_OF_IDS = JsonLine.constant("\"}");
    private static final byte[] STEPS = JsonLine.constant(",\"steps\":[\"");
    private static final byte[] NEXT_STEP = JsonLine.constant("\",\"");
    private static final byte[] END_OF_STEPS = JsonLine.constant("\"]");

    private final LineHead head;
    private final JsonLine line = new JsonLine();
    private final OutputStream out;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Tally tally;
    private final Spans spans;
    private Instant written = Instant.EPOCH;
    private Work work = new Work("none", new Trace("0".repeat(32), "0".repeat(16), ""), 0);

    /**
     * @param service as the function's folder is called
     * @param shop which of several shops of one account
     * @param out takes one line at each write, and is flushed after it
     * @param nanos a clock that never jumps, for durations
     * @param spans get every step as well
     */
    Journal(String service, String shop, OutputStream out, InstantSource clock, LongSupplier nanos, Spans spans) {
        this.head = new LineHead(service);
        this.out = out;
        this.clock = clock;
        this.nanos = nanos;
        this.tally = new Tally(shop);
        this.spans = spans;
    }

    /** The one of this process, on its standard output, and to its collector where the environment knows of one. */
    public static Journal ofProcess(String service) {
        var shop = System.getenv().getOrDefault("FLASHSALE_SHOP", "local");
        var clock = InstantSource.system();
        return new Journal(service, shop, System.out, clock, System::nanoTime, Spans.ofProcess(service, clock));
    }

    /** One that nobody reads, for a process that is played: its time is the given clock's. */
    public static Journal unread(String service, InstantSource clock) {
        return new Journal(
                service,
                "none",
                OutputStream.nullOutputStream(),
                clock,
                () -> clock.millis() * 1_000_000,
                Spans.NOWHERE);
    }

    /**
     * Everything that is logged from here on, on this thread, carries the ids of this invocation.
     *
     * @param traceparent as it came in, may be anything
     * @param amazon X-Ray's header, as it came in; may be empty
     */
    public synchronized void begin(String requestId, String traceparent, String amazon) {
        var trace = Trace.step(traceparent, amazon, requestId);
        MDC.put(REQUEST_ID, requestId);
        MDC.put(TRACE_ID, trace.trace());
        MDC.remove(ORDER_ID);
        work = new Work(requestId, trace, nanos.getAsLong());
    }

    /** An invocation that no request is behind. */
    public void begin(String requestId) {
        begin(requestId, "", "");
    }

    /** Of the invocation at hand. */
    public synchronized Trace trace() {
        return work.trace();
    }

    /** What is logged from here on in this invocation is about this order. */
    public void about(String order) {
        MDC.put(ORDER_ID, order);
    }

    public synchronized void count(Metric metric, long times) {
        tally.count(metric, times);
    }

    /** How long the invocation at hand has taken so far. */
    public synchronized void time(Metric metric) {
        tally.time(metric, nanos.getAsLong() - work.beganNanos());
    }

    public synchronized void time(Metric metric, Duration time) {
        tally.time(metric, time.toNanos());
    }

    /** Writes a line, with what was counted so far. */
    public synchronized void tell(Fact fact) {
        var now = clock.instant();
        long took = nanos.getAsLong() - work.beganNanos();
        spans.add(work, fact, now, Duration.ofNanos(took));
        begin(now, fact.message());
        line.raw(MILLIS).hundredths(took / NANOS_PER_HUNDREDTH);
        writeIds(fact.order());
        if (!fact.others().isEmpty()) {
            writeOthers(fact);
        }
        line.raw('}');
        write();
    }

    /** To be called before each answer. */
    public synchronized void end() {
        spans.send();
        if (tally.isEmpty()) {
            return;
        }
        var now = clock.instant();
        if (now.isBefore(written.plus(QUIET))) {
            return;
        }
        begin(now, "counted");
        line.raw('"').raw('}');
        write();
    }

    /** Up to the message, whose quote is left open. */
    private void begin(Instant now, String message) {
        line.raw('{');
        if (!tally.isEmpty()) {
            tally.write(line, now);
            line.raw(',');
        }
        head.write(line, now);
        line.text(message);
        written = now;
    }

    private void write() {
        try {
            line.endAt(out);
        } catch (IOException closed) {
            throw new UncheckedIOException("Standard output takes no line", closed);
        }
    }

    private void writeIds(String order) {
        line.raw(IDS).text(work.requestId());
        line.raw(TRACE).text(work.trace().trace());
        line.raw(SPAN).text(work.trace().span());
        if (!work.trace().parent().isEmpty()) {
            line.raw(PARENT).text(work.trace().parent());
        }
        if (!order.isEmpty()) {
            line.raw(ORDER).text(order);
        }
        line.raw(END_OF_IDS);
    }

    /** Flat texts: a search for a trace or an order finds the line, whatever it knows of its fields. */
    private void writeOthers(Fact fact) {
        var separator = STEPS;
        for (var other : fact.others()) {
            line.raw(separator).text(other.traceparent()).raw(' ').text(other.subject());
            separator = NEXT_STEP;
        }
        line.raw(END_OF_STEPS);
    }
}
