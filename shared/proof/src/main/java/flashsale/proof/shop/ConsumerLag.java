package flashsale.proof.shop;

import flashsale.messaging.Topics;
import flashsale.proof.CannotRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the order-events mapping is behind the purchases, by the offsets its group has committed. */
public final class ConsumerLag implements AutoCloseable {
    /** The mapping's group is named after the stack, and then so (template.yaml, ConsumerGroupId). */
    private static final String GROUP_SUFFIX = "order-events";

    private static final int PATIENCE_SECONDS = 10;

    private final Admin admin;

    public ConsumerLag(String servers) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
    }

    /** Records of the purchases topic that no group of the mapping has finished. */
    public long records() {
        try {
            var committed = committed();
            var partitions = admin.describeTopics(List.of(Topics.PURCHASES))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(Topics.PURCHASES)
                    .partitions();
            var ends = admin.listOffsets(partitions.stream()
                            .map(partition -> new TopicPartition(Topics.PURCHASES, partition.partition()))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L)))
                    .sum();
        } catch (ExecutionException | TimeoutException failed) {
            throw new CannotRun(
                    "Kafka does not tell how far the orders are: %s.".formatted(failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while Kafka was asked.", stopped);
        }
    }

    /** Before which offset everything is finished, partition by partition. */
    Map<TopicPartition, Long> finished() {
        try {
            return committed();
        } catch (ExecutionException | TimeoutException failed) {
            throw new CannotRun("Kafka does not tell what is finished: %s.".formatted(failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while Kafka was asked.", stopped);
        }
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException, TimeoutException {
        var committed = new HashMap<TopicPartition, Long>();
        var groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (var group : groups) {
            if (group.groupId().endsWith(GROUP_SUFFIX)) {
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .forEach((partition, offset) -> {
                            if (offset != null) {
                                committed.merge(partition, offset.offset(), Math::max);
                            }
                        });
            }
        }
        return committed;
    }

    @Override
    public void close() {
        admin.close();
    }
}
