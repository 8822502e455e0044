package flashsale.telemetry;

/**
 * One invocation, as its function tells of it.
 *
 * @param beganNanos by the journal's clock for durations
 */
record Work(String requestId, Trace trace, long beganNanos) {}
