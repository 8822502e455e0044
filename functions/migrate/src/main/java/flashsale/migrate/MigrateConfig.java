package flashsale.migrate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.migrate")
interface MigrateConfig {
    /** Where the index of products is. */
    String openSearchUrl();

    /** How long copying all products into another index may take: less than is left of the function's own time-out. */
    Duration copyPatience();
}
