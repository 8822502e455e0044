package flashsale.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.money.Money;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.domain.user.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String REQUEST = "8f14e45f-ceea-467f-a0e6-2c1d5b6f9a11";
    private static final String BROUGHT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Instant now = NOON;
    private final Journal journal =
            new Journal("seckill", "here", out, () -> now, () -> NOON.until(now).toNanos(), Spans.NOWHERE);

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void a_told_change_of_a_product_is_a_step_in_its_trace_and_those_without_one_are_not_told_of() throws IOException {
        var log = new ToldProductChanges(changes -> changes, journal);
        journal.begin(REQUEST);

        log.append(List.of(change(12, "")));
        log.append(List.of(change(12, ""), change(13, BROUGHT)));

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.get("steps").toString()).isEqualTo("[\"" + BROUGHT + " 13\"]"));
    }

    private static ProductChange change(long id, String trace) {
        var content = new ProductContent(
                new ProductText("Kettle", ""), Money.of(1, "CNY"), ProductDetails.NONE, ProductStatus.ACTIVE);
        var product = new Product(new ProductId(id), new Sku("K"), content, 1, NOON, NOON);
        return new ProductChange(product, OptionalLong.empty(), trace);
    }

    private void refuse() {
        journal.begin(REQUEST, "", "");
        journal.count(Metric.PURCHASE_SOLD_OUT, 1);
        journal.end();
    }

    @Test
    void a_fact_is_written_at_once_with_the_ids_of_its_invocation() throws IOException {
        journal.begin(REQUEST, BROUGHT, "");
        now = now.plusMillis(12);
        journal.tell(Fact.of("reserved", "0a1b"));

        var line = lines().getFirst();
        assertThat(line.get("message").asText()).isEqualTo("reserved");
        assertThat(line.get("service").asText()).isEqualTo("seckill");
        assertThat(line.get("timestamp").asText()).isEqualTo("2026-11-28T12:00:00.012Z");
        assertThat(line.get("millis").asDouble()).isEqualTo(12);
        assertThat(line.get("ids").toString())
                .isEqualTo("{\"requestId\":\"" + REQUEST + "\",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                        + "\"spanId\":\"8f14e45fceea467f\",\"parentId\":\"00f067aa0ba902b7\",\"orderId\":\"0a1b\"}");
        assertThat(line.has("_aws")).isFalse();
    }

    @Test
    void whatever_a_text_holds_it_ends_neither_the_text_nor_the_line() throws IOException {
        var odd = "a\"b\\c\n{}\u0000 水壶 \uD83D\uDED2 " + "x".repeat(5_000);
        journal.begin(odd, "", "");
        journal.tell(Fact.of("reserved", odd));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.get("ids").get("requestId").asText()).isEqualTo(odd);
            assertThat(line.get("ids").get("orderId").asText()).isEqualTo(odd);
        });
    }

    /** The clock of another machine may be ahead. */
    @Test
    void a_time_may_be_less_than_nothing() throws IOException {
        for (long micros : new long[] {-5, -1_234, 0, 10, 100, 1_000, 1_005_555}) {
            journal.time(Metric.ORDER_LANDING_MILLIS, Duration.of(micros, ChronoUnit.MICROS));
        }
        journal.end();

        assertThat(lines().getFirst().get("OrderLandingMillis").toString())
                .isEqualTo("[0.0,-1.23,0.0,0.01,0.1,1.0,1005.56]");
    }

    @Test
    void a_crowd_that_is_refused_costs_a_line_a_second_and_every_refusal_is_in_one() throws IOException {
        for (int i = 0; i < 2_500; i++) {
            refuse();
            now = now.plusMillis(1);
        }

        // The first answer ever is not held back, and the last half second waits for a next answer.
        assertThat(lines()).hasSize(3);
        assertThat(lines().stream()
                        .mapToInt(line -> line.get("PurchaseSoldOut").asInt())
                        .sum())
                .isEqualTo(2_001);

        now = now.plus(Duration.ofHours(1));
        refuse();

        assertThat(lines().getLast().get("PurchaseSoldOut").asInt()).isEqualTo(500);
    }

    @Test
    void a_fact_takes_along_what_was_counted_before_it() throws IOException {
        refuse();
        refuse();
        refuse();
        journal.tell(Fact.of("reserved"));
        journal.end();

        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast().get("PurchaseSoldOut").asInt()).isEqualTo(2);
    }

    /** As CloudWatch reads it: a name in the directive for each member, one dimension, milliseconds since 1970. */
    @Test
    void counts_are_in_the_embedded_metric_format() throws IOException {
        journal.begin(REQUEST);
        journal.count(Metric.PURCHASE_ACCEPTED, 3);
        journal.time(Metric.PURCHASE_MILLIS, Duration.ofNanos(1_234_567));
        journal.time(Metric.PURCHASE_MILLIS, Duration.ofMillis(7));
        journal.end();

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"_aws\":");
        var line = lines().getFirst();
        assertThat(line.get("_aws").toString())
                .isEqualTo("{\"Timestamp\":" + NOON.toEpochMilli()
                        + ",\"CloudWatchMetrics\":[{\"Namespace\":\"FlashSale\","
                        + "\"Dimensions\":[[\"shop\"]],\"Metrics\":[{\"Name\":\"PurchaseAccepted\",\"Unit\":\"Count\"},"
                        + "{\"Name\":\"PurchaseMillis\",\"Unit\":\"Milliseconds\"}]}]}");
        assertThat(line.get("shop").asText()).isEqualTo("here");
        assertThat(line.get("PurchaseAccepted").asInt()).isEqualTo(3);
        assertThat(line.get("PurchaseMillis").toString()).isEqualTo("[1.23,7.0]");
    }

    @Test
    void a_line_has_no_more_values_than_cloudwatch_takes() throws IOException {
        journal.begin(REQUEST);
        for (int i = 0; i < 1_000; i++) {
            journal.time(Metric.PURCHASE_MILLIS, Duration.ofMillis(i));
        }
        journal.end();

        assertThat(lines().getFirst().get("PurchaseMillis")).hasSize(100).allMatch(one -> one.asInt() >= 100);
    }

    @Test
    void nothing_to_say_is_no_line() {
        journal.begin(REQUEST);
        journal.end();

        assertThat(out.size()).isZero();
    }

    @Test
    void what_was_told_to_others_is_counted_by_its_kind_and_what_was_not_is_not() throws IOException {
        var told = new ToldOrderEvents(events -> events.subList(0, 2), journal);

        journal.begin(REQUEST);
        told.append(List.of(event(1, "order.paid"), event(2, "order.created"), event(3, "order.paid")));

        var line = lines().getFirst();
        assertThat(line.get("OrderPaid").asInt()).isEqualTo(1);
        assertThat(line.get("steps")).hasSize(2);
        assertThat(line.get("steps").get(0).asText()).isEqualTo(BROUGHT + " " + new OrderId(0, 1));
    }

    private static OrderEvent event(long id, String type) {
        return new OrderEvent(id, new OrderId(0, id), new UserId(1), type, OrderState.PAID, 2, NOON, BROUGHT);
    }
}
