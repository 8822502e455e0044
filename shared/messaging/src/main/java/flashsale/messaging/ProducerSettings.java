package flashsale.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How a function sends: one record at a time, awaited, with every wait bounded well below the function's time-out. */
public final class ProducerSettings {
    /** How long a send may wait for metadata or memory before it gives up. */
    private static final Duration MAX_BLOCK = Duration.ofMillis(500);

    /** One request to a broker; a broker that is slower than this is treated as gone. */
    private static final Duration REQUEST = Duration.ofSeconds(1);

    /** The last moment at which a record may still leave the producer, retries included. */
    private static final Duration DELIVERY = Duration.ofSeconds(2);

    /** After an outage the first send finds the broker within this time. The default of a second was measured as 3 s. */
    private static final Duration RECONNECT = Duration.ofMillis(500);

    /** Closed by us before a broker (10 min) or a network box (350 s) drops it in silence while we are frozen. */
    private static final Duration IDLE = Duration.ofMinutes(3);

    private ProducerSettings() {}

    /**
     * @param servers host:port, comma separated, or {@code scram://user:password@} and then these
     * @throws org.apache.kafka.common.KafkaException where no server's name can be resolved
     */
    public static Producer<byte[], byte[]> connect(String servers) {
        var settings = new HashMap<>(BrokerAddress.settings(servers));
        settings.putAll(Map.ofEntries(
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // One request at a time: nothing to batch with, so waiting would only add latency.
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis()),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis()),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis()),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT.toMillis()),
                Map.entry(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, IDLE.toMillis()),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L << 20),
                Map.entry(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false)));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
