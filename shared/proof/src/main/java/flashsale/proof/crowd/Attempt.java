package flashsale.proof.crowd;

/**
 * One request of the history. All times are nanoseconds since the opening of the doors.
 *
 * @param number 0 for the first request with this key, then 1, 2, ..
 * @param dueNanos when its buyer wanted it sent; a retry that the shop caused keeps the time of the first
 * @param sentNanos when it left; until then it waited for a connection
 * @param answeredNanos when the answer had been read, or when it was given up
 */
public record Attempt(Click click, int number, long dueNanos, long sentNanos, long answeredNanos, Outcome outcome) {}
