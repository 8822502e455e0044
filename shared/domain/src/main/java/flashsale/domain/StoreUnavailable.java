package flashsale.domain;

/**
 * A store could not be reached, or did not answer in time. Whether the call had its effect is unknown: repeat it, never
 * compensate. Thrown by adapters, translated once, at the door.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(String store, Throwable cause) {
        super(store + " gave no answer", cause);
    }
}
