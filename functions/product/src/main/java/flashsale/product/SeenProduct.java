package flashsale.product;

import java.time.Duration;

/** The answer to reading one product. */
sealed interface SeenProduct {
    record Shown(String text) implements SeenProduct {}

    /** Older than it should be, because nobody could or would look it up now. */
    record ShownStale(String text, Duration age) implements SeenProduct {}

    record Unknown() implements SeenProduct {}
}
