package flashsale.local.run;

/** The shop cannot be started; the message is one sentence for the person at the keyboard. */
public final class ShopFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShopFailure(String sentence) {
        super(sentence);
    }

    public ShopFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
