package flashsale.local.kafka;

import flashsale.local.runtime.Functions;
import flashsale.local.template.DeclaredFunction;
import flashsale.local.template.Template;
import flashsale.local.template.Trigger.KafkaMapping;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every Kafka mapping of the template, each with a thread per poller. */
public final class Pollers implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Pollers.class.getName());

    /** More would only fight for the cores the functions need. */
    private static final int MOST_PER_MAPPING = 2;

    /**
     * So many bytes, some hundred records, or so long: in a rush a batch gathers at the broker instead of coming in
     * handfuls, each of which would cost the function a transaction.
     */
    private static final int FETCH_BYTES = 32 * 1024;

    private static final int FETCH_MILLIS = 100;

    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final List<Poller> pollers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final DeadLetters deadLetters;

    private Pollers(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** The topics must exist. */
    public static Pollers start(Template template, Functions functions, String servers, InstantSource clock) {
        var all = new Pollers(new DeadLetters(servers));
        for (DeclaredFunction function : template.functions()) {
            var target =
                    new Poller.Target(function.name(), functions, new KafkaEvents(servers), all.deadLetters, clock);
            function.triggers(KafkaMapping.class).forEach(mapping -> all.add(mapping, target, servers));
        }
        all.threads.forEach(Thread::start);
        return all;
    }

    private void add(KafkaMapping mapping, Poller.Target target, String servers) {
        int count = Math.clamp(mapping.pollers(), 1, MOST_PER_MAPPING);
        for (int i = 0; i < count; i++) {
            int share = i;
            var consumer = consumer(mapping, servers);
            // Partitions are dealt out by hand: a consumer group would have to wait for the members of a killed shop.
            consumer.assign(consumer.partitionsFor(mapping.topic()).stream()
                    .filter(partition -> partition.partition() % count == share)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            if (consumer.assignment().isEmpty()) {
                consumer.close();
                continue;
            }
            var poller = new Poller(mapping, consumer, target);
            pollers.add(poller);
            threads.add(
                    Thread.ofPlatform().daemon().name(mapping.name() + "-" + i).unstarted(poller));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaMapping mapping, String servers) {
        var reset = mapping.fromBeginning() ? "earliest" : "latest";
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        Map.entry(ConsumerConfig.GROUP_ID_CONFIG, mapping.group()),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset),
                        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mapping.batchSize()),
                        Map.entry(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES),
                        Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS),
                        Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Batching.LARGEST_EVENT),
                        Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                        Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Records that wait at the broker, by mapping. From any thread. */
    public Map<String, Long> lag() {
        return pollers.stream().collect(Collectors.groupingBy(Poller::mapping, Collectors.summingLong(Poller::lag)));
    }

    /** First half of closing: no new batch is begun. The functions may be closed then, which ends what is under way. */
    public void stop() {
        pollers.forEach(Poller::close);
    }

    @Override
    public void close() {
        stop();
        for (Thread thread : threads) {
            try {
                if (!thread.join(CLOSE)) LOG.log(Level.WARNING, "{0} does not end", thread.getName());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        deadLetters.close();
    }
}
