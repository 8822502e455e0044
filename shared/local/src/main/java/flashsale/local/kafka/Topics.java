package flashsale.local.kafka;

import flashsale.local.template.DeclaredTopic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates exactly the topics the template declares. */
public final class Topics {
    private static final short ONE_BROKER = 1;
    private static final long LONGEST_SECONDS = 20;

    private Topics() {}

    /**
     * Topics that exist stay as they are.
     *
     * @throws IllegalStateException if the broker does not answer in time
     */
    public static void create(String servers, List<DeclaredTopic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Set<String> existing = admin.listTopics().names().get(LONGEST_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), ONE_BROKER))
                    .toList();
            admin.createTopics(missing).all().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unreachable) {
            throw new IllegalStateException("Kafka at %s does not create topics".formatted(servers), unreachable);
        }
    }
}
