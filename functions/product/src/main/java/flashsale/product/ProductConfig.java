package flashsale.product;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.product")
public interface ProductConfig {
    /** How long to wait for one answer of the cache. Short: the database is asked next and answers in a few ms. */
    Duration cachePatience();

    /** Where rendered products are kept. */
    String cacheRedisUrl();
}
