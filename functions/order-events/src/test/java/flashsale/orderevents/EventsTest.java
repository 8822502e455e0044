package flashsale.orderevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import flashsale.domain.sale.ReleaseStock;
import flashsale.telemetry.Journal;
import flashsale.testing.InMemoryDeadLetters;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Project;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The batches of {@code events/order-events}, handed to the door as the mapping would. */
class EventsTest {
    private final LandingTables tables = new LandingTables();
    private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters();

    @Test
    void two_purchases_land_and_the_batch_is_done() throws IOException {
        var answer = answer("two-purchases.json", deadLetters);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(tables.landed).hasSize(2);
    }

    @Test
    void a_poison_record_is_buried_and_the_purchases_around_it_land() throws IOException {
        var answer = answer("poison-between-two-purchases.json", deadLetters);

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(tables.landed).hasSize(2);
        assertThat(deadLetters.kept()).extracting(DeadLetter::offset).containsExactly(16L);
    }

    @Test
    void a_poison_record_that_cannot_be_buried_is_where_the_batch_resumes() throws IOException {
        var answer = answer("poison-between-two-purchases.json", _ -> {
            throw new StoreUnavailable("Kafka", new TimeoutException());
        });

        assertThat(answer)
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"purchases.v1-0\",\"offset\":16}}]}");
        assertThat(tables.landed).hasSize(1);
    }

    private String answer(String file, DeadLetters graves) throws IOException {
        var releases = new ReleaseStock(tables, new InMemoryStockGate(new ManualClock()));
        var door = new PurchaseConsumer(new LandPurchases(tables, graves, releases), Journal.ofProcess("order-events"));
        var event = Project.event("order-events", file).getBytes(StandardCharsets.UTF_8);
        var answer = new ByteArrayOutputStream();
        door.handleRequest(new ByteArrayInputStream(event), answer, invocation());
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Lambda's own interface, of which the door asks for nothing but the invocation's id. */
    private static Context invocation() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    if (method.getName().equals("getAwsRequestId")) {
                        return "8f14e45f-ceea-467f-a0e6-2c1d5b6f9a11";
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
