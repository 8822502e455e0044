package flashsale.telemetry;

/**
 * Where a piece of work stands in its trace: which trace, which step, and which step it follows from. Nothing is ever
 * decided by it, as everybody may claim to belong to any trace.
 *
 * @param trace 32 hex digits
 * @param span 16 hex digits; of this step
 * @param parent the step before; empty where this is the first
 */
public record Trace(String trace, String span, String parent) {
    /** Of a {@code traceparent}, whose later versions start with the same fields; until there is one nobody can say so. */
    private static final String VERSION = "00-";

    private static final int TRACEPARENT_LENGTH = 55;

    /** How API Gateway names the trace it has begun: {@code Root=1-8 digits-24 digits}, and what follows a semicolon. */
    private static final String AMAZON = "Root=1-";

    private static final int AMAZON_TIME_DIGITS = 8;
    private static final int AMAZON_LENGTH = AMAZON.length() + 33;

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
        if (isTraceparent(traceparent)) {
            return new Trace(traceOf(traceparent), span, traceparent.substring(36, 52));
        }
        return new Trace(isAmazon(amazon) ? traceOfAmazon(amazon) : digits, span, NONE);
    }

    /** By hand: every purchase asks, at the door and where it lands, and a pattern takes as long as all the rest here. */
    private static boolean isTraceparent(String text) {
        return text != null
                && text.length() == TRACEPARENT_LENGTH
                && text.startsWith(VERSION)
                && isId(text, 3, 35)
                && text.charAt(35) == '-'
                && isId(text, 36, 52)
                && text.charAt(52) == '-'
                && isHex(text, 53, 55);
    }

    private static String traceOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static boolean isAmazon(String text) {
        if (text == null || text.length() < AMAZON_LENGTH || !text.startsWith(AMAZON)) {
            return false;
        }
        int dash = AMAZON.length() + AMAZON_TIME_DIGITS;
        return isHex(text, AMAZON.length(), dash)
                && text.charAt(dash) == '-'
                && isHex(text, dash + 1, AMAZON_LENGTH)
                && (text.length() == AMAZON_LENGTH || text.charAt(AMAZON_LENGTH) == ';');
    }

    private static String traceOfAmazon(String text) {
        int dash = AMAZON.length() + AMAZON_TIME_DIGITS;
        return text.substring(AMAZON.length(), dash) + text.substring(dash + 1, AMAZON_LENGTH);
    }

    /** All zeros stand for none. */
    private static boolean isId(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return isHex(text, from, to);
            }
        }
        return false;
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char one) {
        return one >= '0' && one <= '9' || one >= 'a' && one <= 'f';
    }

    /** A UUID's; of anything else as many, made of it. */
    private static String digits(String requestId) {
        var digits = new StringBuilder(TRACE_DIGITS);
        for (int i = 0; i < requestId.length(); i++) {
            char one = requestId.charAt(i);
            if (isHex(one)) {
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
        return VERSION + trace + '-' + span + "-01";
    }

    /** The same where somebody brought the trace along; empty where it began here, and what is worked on has its own. */
    public String traceparentIfBrought() {
        return parent.isEmpty() ? NONE : traceparent();
    }

    /** What is told on behalf of another step's trace, in which this one is the latest. */
    public String continuing(String traceparent) {
        return isTraceparent(traceparent) ? VERSION + traceOf(traceparent) + '-' + span + "-01" : traceparent();
    }
}
