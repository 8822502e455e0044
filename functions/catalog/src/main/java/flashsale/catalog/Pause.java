package flashsale.catalog;

import java.time.Duration;

/** Lets time go by. */
interface Pause {
    void of(Duration time);

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", stopped);
        }
    }
}
