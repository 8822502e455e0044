package flashsale.messaging;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.LandingProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares the ends of {@link Topics#PURCHASES} with what the landing function's group has committed. Each question
 * opens a connection and closes it: they are asked during a rebuild only, and an idle one would live on in a function
 * that is frozen.
 */
public final class KafkaLandingProgress implements LandingProgress {
    /** For one answer. The caller waits for landing much longer than that, but not for a Kafka that is away. */
    private static final int PATIENCE_MILLIS = 3_000;

    private final String servers;
    private final String group;

    /**
     * @param servers host:port, comma separated, or {@code scram://user:password@} and then these
     * @param group of the mapping that feeds landing (template.yaml, ConsumerGroupId)
     */
    public KafkaLandingProgress(String servers, String group) {
        this.servers = servers;
        this.group = group;
    }

    private interface Question<T> {
        T to(Admin admin) throws ExecutionException, TimeoutException, InterruptedException;
    }

    @Override
    public Mark mark() {
        var ends = ask(KafkaLandingProgress::unlandedEnds);
        return () -> ends.isEmpty() || ask(admin -> isReached(ends, committed(admin)));
    }

    /** Of partitions which hold anything: nothing is ever committed of the others. */
    private static Map<TopicPartition, Long> unlandedEnds(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = await(admin.describeTopics(List.of(Topics.PURCHASES)).allTopicNames())
                .get(Topics.PURCHASES)
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(Topics.PURCHASES, partition.partition()))
                .toList();
        var starts = offsets(admin, partitions, OffsetSpec.earliest());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        ends.keySet().removeIf(partition -> ends.get(partition) <= starts.get(partition));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which));
        var offsets = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(asked).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> committed(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        var committed = new HashMap<TopicPartition, Long>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private static boolean isReached(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private <T> T ask(Question<T> question) {
        var settings = new HashMap<>(BrokerAddress.settings(servers));
        // Closing waits for questions that are open.
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        try (var admin = Admin.create(settings)) {
            return question.to(admin);
        } catch (ExecutionException | TimeoutException failed) {
            throw new StoreUnavailable("Kafka", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was asked", stopped);
        }
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
