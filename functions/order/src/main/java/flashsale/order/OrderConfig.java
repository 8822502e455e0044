package flashsale.order;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "flashsale.order")
public interface OrderConfig {
    /** How long to wait for one answer of Redis. Below the second in which a client is told 503. */
    Duration redisPatience();

    /** Where sessions are kept. */
    String cacheRedisUrl();

    /** Where the gate is. */
    String stockRedisUrl();

    /** How long to wait for Kafka's acknowledgement of an event: it stays in the outbox otherwise. */
    Duration kafkaPatience();

    /** host:port, comma separated. */
    String kafkaServers();

    /** How long an ordinary order waits for its payment; a sale says so by itself. */
    Duration payWithin();

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

        /** How long to wait for one answer. A buyer is told 202 then, and the provider goes on meanwhile. */
        Duration patience();
    }

    /** What tells Lambda from one machine: whoever runs functions locally sets the second one as well. */
    Optional<String> functionName();

    boolean samLocal();

    default boolean onAws() {
        return functionName().isPresent() && !samLocal();
    }
}
