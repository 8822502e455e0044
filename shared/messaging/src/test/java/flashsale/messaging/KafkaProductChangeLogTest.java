package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Against Kafka's own in-memory producer. */
class KafkaProductChangeLogTest {
    private final MockProducer<byte[], byte[]> healthy =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockProducer<byte[], byte[]> silent =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void a_change_goes_to_the_topic_of_products_under_its_products_id() {
        var change = change(12);

        assertThat(log(healthy).append(List.of(change))).containsExactly(change);

        var message = healthy.history().getFirst();
        assertThat(message.topic()).isEqualTo("products.v1");
        assertThat(message.key()).asString().isEqualTo("12");
        assertThat(ProductRecord.decode(message.value(), "")).isEqualTo(new ProductRecord.Decoded.Readable(change));
    }

    @Test
    void its_trace_is_a_header_and_there_is_none_without_one() {
        var plain = change(12);
        var traced = new ProductChange(plain.product(), plain.available(), "00-of-a-trace-01");

        log(healthy).append(List.of(plain, traced));

        assertThat(healthy.history().getFirst().headers()).isEmpty();
        assertThat(healthy.history()
                        .getLast()
                        .headers()
                        .lastHeader("traceparent")
                        .value())
                .asString()
                .isEqualTo("00-of-a-trace-01");
    }

    @Test
    void what_is_not_acknowledged_is_left_out() {
        assertThat(log(silent).append(List.of(change(12)))).isEmpty();
    }

    private static KafkaProductChangeLog log(MockProducer<byte[], byte[]> producer) {
        return new KafkaProductChangeLog(new Sender(() -> producer, Duration.ofMillis(20), () -> Instant.EPOCH));
    }

    private static ProductChange change(long id) {
        var content = new ProductContent(
                new ProductText("Kettle", ""), Money.of(1, "CNY"), ProductDetails.NONE, ProductStatus.ACTIVE);
        var product = new Product(new ProductId(id), new Sku("K"), content, 1, Instant.EPOCH, Instant.EPOCH);
        return new ProductChange(product, OptionalLong.empty());
    }
}
