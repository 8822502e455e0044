package flashsale.proof.sim.store;

/** An error that Redis answers with; the first word says which. */
final class RedisError extends RuntimeException {
    private static final long serialVersionUID = 1;

    RedisError(String message) {
        super(message);
    }
}
