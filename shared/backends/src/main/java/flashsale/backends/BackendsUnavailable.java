package flashsale.backends;

/**
 * The servers could not be started, or one of them not be reached. The message is one sentence for the person at the
 * keyboard: what is missing and what to do about it. Whatever had been started is stopped when this is thrown.
 */
public final class BackendsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackendsUnavailable(String sentence) {
        super(sentence);
    }

    BackendsUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
