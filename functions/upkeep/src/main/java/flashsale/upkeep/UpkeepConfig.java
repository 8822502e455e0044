package flashsale.upkeep;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashsale.upkeep")
interface UpkeepConfig {
    /** How long one Redis answer may take; nobody waits for upkeep, but its minute is bounded. */
    Duration redisPatience();

    /** Where the gate is. */
    String stockRedisUrl();

    /** How long to wait for Kafka's acknowledgement of one purchase, or of some events. */
    Duration kafkaPatience();

    /** host:port, comma separated. */
    String kafkaServers();

    /** How long one answer of OpenSearch may take; the index can wait, the other chores cannot. */
    Duration searchPatience();

    /** Where the index of products is. */
    String openSearchUrl();

    Payment payment();

    /** With whom payments are done. */
    interface Payment {
        /** sandbox or stripe. */
        String provider();

        /** The provider's address. */
        URI url();

        /** The shop's secret key there; the sandbox wants none. */
        Optional<String> key();

        /** What the provider signs its messages with. */
        String webhookSecret();

        /** How long to wait for one answer. */
        Duration patience();

        /** How long nobody may have heard of an attempt before the provider is asked: longer than a request to pay. */
        Duration silence();
    }

    /** What tells Lambda from one machine: whoever runs functions locally sets the second one as well. */
    Optional<String> functionName();

    boolean samLocal();

    default boolean onAws() {
        return functionName().isPresent() && !samLocal();
    }
}
