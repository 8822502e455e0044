package flashsale.order;

/** What became of a message of the provider. */
sealed interface Hearing {
    /** What followed from it is committed, or nothing did. */
    record Heard() implements Hearing {}

    record Forged(String reason) implements Hearing {}

    record Malformed(String reason) implements Hearing {}

    record UnknownIntent() implements Hearing {}
}
