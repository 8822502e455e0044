package flashsale.login;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.login")
public interface LoginConfig {
    /** How long a token is good for. A stolen one is good for as long. */
    Duration sessionLasts();

    /** How long to wait for one answer of Redis. Below the second in which a client is told 503. */
    Duration redisPatience();

    /** Where sessions are kept. */
    String cacheRedisUrl();
}
