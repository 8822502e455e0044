package flashsale.local.run;

import java.io.IOException;
import java.time.Duration;

/**
 * A function that has never searched may need longer for it than it waits for the index, and then gives the poor answer.
 * That is found out while the shop opens, and not by the first who searches.
 */
final class FirstSearch {
    private static final String SEARCH = "/v1/products/search?q=phone";

    /** Together a little longer than the breaker of the search stays open. */
    private static final int MOST = 30;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private FirstSearch() {}

    /** Goes on until the index has answered. A shop whose index is away opens all the same, some seconds later. */
    static void ask(DemoApi api) throws IOException, InterruptedException {
        for (int tries = 1; tries < MOST && api.get(SEARCH).get("degraded").asBoolean(); tries++) {
            Thread.sleep(BETWEEN);
        }
    }
}
