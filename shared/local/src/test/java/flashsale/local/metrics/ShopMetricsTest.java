package flashsale.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShopMetricsTest {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CountedLines lines = new CountedLines(registry);

    private String text() throws IOException {
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder().build().write(text, registry.scrape());
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_functions_print_is_added_up() throws IOException {
        lines.accept(
                "{\"_aws\":{\"Timestamp\":1},\"shop\":\"local\",\"PurchaseSoldOut\":40,\"PurchaseMillis\":[0.3,7.0]}");
        lines.accept("{\"_aws\":{\"Timestamp\":2},\"shop\":\"local\",\"PurchaseSoldOut\":2,\"PurchaseAccepted\":1}");

        assertThat(text())
                .contains("flashsale_purchase_sold_out_total 42.0")
                .contains("flashsale_purchase_accepted_total 1.0")
                .contains("flashsale_purchase_millis_bucket{le=\"0.5\"} 1")
                .contains("flashsale_purchase_millis_count 2");
    }

    @Test
    void other_lines_and_torn_ones_count_nothing() throws IOException {
        lines.accept("{\"timestamp\":\"2026-11-28T12:00:00Z\",\"PurchaseSoldOut\":40}");
        lines.accept("a server says: PurchaseSoldOut");
        lines.accept("{\"_aws\":{\"Timestamp\":1},\"shop\":\"local\",\"PurchaseSold");

        assertThat(text()).contains("flashsale_purchase_sold_out_total 0.0");
    }
}
