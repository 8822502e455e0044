package flashsale.proof.life;

/**
 * One request of the history. All times are nanoseconds since the first life's beginning.
 *
 * @param number 0 for the first request of this act, then 1, 2, ..
 * @param dueNanos when the act was to begin; a repetition keeps the time of the first
 * @param answeredNanos when the answer had been read, or when it was given up
 */
public record Reply(Life life, Act act, int number, long dueNanos, long answeredNanos, Answer answer) {}
