package flashsale.catalog;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of this function: one that a rebuild waits for, which stays empty, so there is nothing to wait for; and
 * one that hears of every change of a product, which would wait for a topic that nobody makes.
 */
final class CatalogTopics {
    private static final AtomicBoolean MADE = new AtomicBoolean();

    private CatalogTopics() {}

    /** On the servers that all tests of this JVM share. */
    static void create() {
        if (MADE.getAndSet(true)) {
            return;
        }
        var servers = CDI.current().select(CatalogConfig.class).get().kafkaServers();
        try (var kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            for (var name : List.of("purchases.v1", "products.v1")) {
                create(kafka, name);
            }
        }
    }

    private static void create(Admin kafka, String name) {
        try {
            kafka.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new AssertionError("The topic could not be made", failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stopped);
        }
    }
}
