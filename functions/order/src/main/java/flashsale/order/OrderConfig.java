package flashsale.order;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.order")
public interface OrderConfig {
    /** How long to wait for one answer of Redis. Below the second in which a client is told 503. */
    Duration redisPatience();

    /** Where sessions are kept. */
    String cacheRedisUrl();
}
