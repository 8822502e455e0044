package flashsale.seckill;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.seckill")
interface SeckillConfig {
    /** How long one Redis answer may take. A purchase asks two of them, and has to end within a second. */
    Duration redisPatience();

    /** Where the gate is. */
    String stockRedisUrl();

    /** Where sessions are kept. */
    String cacheRedisUrl();

    /**
     * How long to wait for Kafka's acknowledgement. Longer than a healthy broker ever takes; without it the order is
     * delivered by the sweeper, some seconds later.
     */
    Duration kafkaPatience();

    /**
     * The least time between two hand-overs to Kafka. Longer means bigger batches and less work per purchase; shorter,
     * orders that land sooner.
     */
    Duration handOverEvery();

    /** host:port, comma separated. */
    String kafkaServers();
}
