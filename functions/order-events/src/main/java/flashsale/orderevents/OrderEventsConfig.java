package flashsale.orderevents;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.order-events")
interface OrderEventsConfig {
    /** How long one Redis answer may take; nobody waits for a batch, but its function's time is bounded. */
    Duration redisPatience();

    /** Where the gate is. */
    String stockRedisUrl();

    /** How long to wait for Kafka's acknowledgement of a dead letter. */
    Duration kafkaPatience();

    /** host:port, comma separated. */
    String kafkaServers();
}
