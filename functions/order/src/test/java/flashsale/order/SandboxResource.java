package flashsale.order;

import flashsale.backends.Server;
import flashsale.messaging.Topics;
import flashsale.payment.WebhookSignature;
import flashsale.payment.sandbox.SandboxProcess;
import flashsale.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One process of the sandbox for all tests of this JVM, which it ends with, and a topic for events. */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {
    /** What all class loaders of this JVM share. */
    private static final String ADDRESS = "flashsale.testing.sandbox";

    private static final String SECRET = "a secret of the tests";

    @Override
    public Map<String, String> start() {
        synchronized (ADDRESS.intern()) {
            if (System.getProperty(ADDRESS) == null) {
                createTopic();
                System.setProperty(ADDRESS, process().address().toString());
            }
        }
        return Map.of(
                "FLASHSALE_PAYMENT_PROVIDER",
                "sandbox",
                "FLASHSALE_PAYMENT_URL",
                System.getProperty(ADDRESS),
                "FLASHSALE_PAYMENT_WEBHOOK_SECRET",
                SECRET);
    }

    /** Where events go; nobody but the template creates topics, and it is not read here. */
    private static void createTopic() {
        var servers = TestBackends.environment(Server.KAFKA).get(Server.KAFKA.variable());
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(Topics.ORDERS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SandboxProcess process() {
        try {
            return SandboxProcess.start(Files.createTempDirectory("sandbox"), 0, SECRET);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {}

    /** From now on the sandbox tells this application what it decides. */
    static void tellsTheShop() throws IOException, InterruptedException {
        var hook = "http://127.0.0.1:%d/v1/payments/webhooks/sandbox".formatted(RestAssured.port);
        var request = HttpRequest.newBuilder(
                        URI.create(System.getProperty(ADDRESS)).resolve("/v1/webhook"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"url\":\"%s\"}".formatted(hook)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
    }

    /** A signature as the sandbox makes it. */
    static String signature(byte[] body, Instant at) {
        return new WebhookSignature(SECRET).of(body, at);
    }
}
