package flashsale.telemetry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a piece of work stands in its trace: which trace, which step, and which step it follows from. Nothing is ever
 * decided by it, as everybody may claim to belong to any trace.
 *
 * @param trace 32 hex digits
 * @param span 16 hex digits; of this step
 * @param parent the step before; empty where this is the first
 */
public record Trace(String trace, String span, String parent) {
    /** Version 00; a later one starts with the same fields, but until there is one nobody can say so. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");

    /** How API Gateway names the trace it has begun. */
    private static final Pattern AMAZON = Pattern.compile("Root=1-([0-9a-f]{8})-([0-9a-f]{24})(?:;.*)?");

    private static final int TRACE_DIGITS = 32;
    private static final int SPAN_DIGITS = 16;

    private static final String NONE = "";

    /**
     * One more step.
     *
     * @param traceparent as it came in; where it has not the form of one, the work begins a trace
     * @param amazon X-Ray's header, whose trace is taken then; empty or null where there is none
     * @param requestId of the invocation. Its digits are the step's id, and the trace's where nobody brought one: they
     *     are random enough, and nothing has to be drawn that a snapshot could repeat
     */
    public static Trace step(String traceparent, String amazon, String requestId) {
        var digits = digits(requestId);
        var span = digits.substring(0, SPAN_DIGITS);
        var before = matcher(TRACEPARENT, traceparent);
        if (before.matches()) {
            return new Trace(before.group(1), span, before.group(2));
        }
        var gateway = matcher(AMAZON, amazon);
        return new Trace(gateway.matches() ? gateway.group(1) + gateway.group(2) : digits, span, NONE);
    }

    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text == null ? NONE : text);
    }

    /** A UUID's; of anything else as many, made of it. */
    private static String digits(String requestId) {
        var digits = new StringBuilder(TRACE_DIGITS);
        for (int i = 0; i < requestId.length(); i++) {
            char one = requestId.charAt(i);
            if (one >= '0' && one <= '9' || one >= 'a' && one <= 'f') {
                digits.append(one);
            }
        }
        if (digits.length() == TRACE_DIGITS) {
            return digits.toString();
        }
        return "%016x%016x".formatted(requestId.hashCode() | 1L << 60, requestId.length() | 1L << 61);
    }

    /** What the next step is told. */
    public String traceparent() {
        return "00-" + trace + '-' + span + "-01";
    }

    /** The same where somebody brought the trace along; empty where it began here, and what is worked on has its own. */
    public String traceparentIfBrought() {
        return parent.isEmpty() ? NONE : traceparent();
    }

    /** What is told on behalf of another step's trace, in which this one is the latest. */
    public String continuing(String traceparent) {
        var other = matcher(TRACEPARENT, traceparent);
        return other.matches() ? "00-" + other.group(1) + '-' + span + "-01" : traceparent();
    }
}
