package flashsale.searchindex;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "flashsale.search-index")
interface SearchIndexConfig {
    /** How long OpenSearch may take for a batch of some hundreds; nobody waits for it, but the function's time is bounded. */
    Duration searchPatience();

    /** Where the index is. */
    String openSearchUrl();

    /** How long one answer of the cache may take. What it does not hear of, it forgets by itself some seconds later. */
    Duration redisPatience();

    /** Where rendered products are kept. */
    String cacheRedisUrl();

    /** How long to wait for Kafka's acknowledgement of a dead letter. */
    Duration kafkaPatience();

    /** host:port, comma separated. */
    String kafkaServers();
}
