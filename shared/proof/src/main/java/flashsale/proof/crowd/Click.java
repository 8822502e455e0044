package flashsale.proof.crowd;

/**
 * One press of the button: one idempotency key, however often it is sent.
 *
 * @param number its place in the plan; makes the key
 * @param buyer index into the crowd's buyers
 * @param dueNanos when it is pressed, counted from the opening of the doors
 */
public record Click(int number, int buyer, long dueNanos, Manner manner) {}
