package flashsale.catalog;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.catalog")
public interface CatalogConfig {
    /** How long to wait for one answer of Redis. Below the second in which a client is told 503. */
    Duration redisPatience();

    /** Where sessions are kept. */
    String cacheRedisUrl();

    /** Where the gate is. Likewise. */
    String stockRedisUrl();

    /** host:port, comma separated. A rebuild delivers what a gate has left behind, and waits for it. */
    String kafkaServers();

    /** How long to wait for Kafka's acknowledgement of one batch; only an admin waits for it. */
    Duration kafkaPatience();

    /** The group of the mapping that feeds landing (template.yaml, ConsumerGroupId). */
    String landingGroup();
}
