package flashsale.product;

import java.time.Duration;

/** How time is let go by. */
interface Pause {
    void last(Duration duration);

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while somebody else looks up", stopped);
        }
    }
}
