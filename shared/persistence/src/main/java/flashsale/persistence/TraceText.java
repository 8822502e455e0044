package flashsale.persistence;

/** A {@code traceparent} as the columns take it. It comes from outside, and no order fails to move because of it. */
final class TraceText {
    /** As many characters as the columns have, and as a {@code traceparent} has today. */
    private static final int LONGEST = 55;

    private static final String NONE = "";

    private TraceText() {}

    static String fitting(String trace) {
        return trace.length() > LONGEST ? NONE : trace;
    }
}
