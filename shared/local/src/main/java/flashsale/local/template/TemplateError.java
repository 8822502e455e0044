package flashsale.local.template;

/** The template cannot be run as it is; the message is one sentence for the person who wrote it. */
public final class TemplateError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateError(String sentence) {
        super(sentence);
    }

    public TemplateError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
