package flashsale.upkeep;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.upkeep")
interface UpkeepConfig {
    /** How long one Redis answer may take; nobody waits for upkeep, but its minute is bounded. */
    Duration redisPatience();

    /** Where the gate is. */
    String stockRedisUrl();

    /** How long to wait for Kafka's acknowledgement of one purchase. */
    Duration kafkaPatience();

    /** host:port, comma separated. */
    String kafkaServers();
}
