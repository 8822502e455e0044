package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.messaging.ProductRecord.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProductRecordTest {
    private static final ProductDetails DETAILS = new ProductDetails(
            Optional.of(new Category("electronics/phones")),
            List.of(new Image("/p/12.jpg")),
            List.of(new Attribute("颜色", List.of("曜石黑", "雪山白")), new Attribute("storage", List.of("256GB"))));
    private static final ProductChange CHANGE = new ProductChange(product(DETAILS), OptionalLong.of(100));

    /** The format is a promise to whoever reads the topic. */
    private static final String VERSION_1 =
            "{\"v\":1,\"id\":\"12\",\"sku\":\"P-1\",\"version\":3,\"status\":\"ACTIVE\","
                    + "\"name\":\"智能手机 \\\"X5\\\"\",\"description\":\"5G\",\"priceMinor\":499900,\"currency\":\"CNY\","
                    + "\"category\":\"electronics/phones\",\"images\":[\"/p/12.jpg\"],"
                    + "\"attributes\":[{\"name\":\"颜色\",\"values\":[\"曜石黑\",\"雪山白\"]},"
                    + "{\"name\":\"storage\",\"values\":[\"256GB\"]}],"
                    + "\"createdAt\":1795341600123,\"changedAt\":1795341600456,\"available\":100}";

    @Test
    void a_change_is_written_as_version_1() {
        assertThat(new String(ProductRecord.encode(CHANGE), StandardCharsets.UTF_8))
                .isEqualTo(VERSION_1);
    }

    @Test
    void what_is_written_can_be_read() {
        assertThat(decode(VERSION_1)).isEqualTo(new Decoded.Readable(CHANGE));
    }

    @Test
    void a_product_without_details_and_pool_is_read_as_it_was_written() {
        var plain = new ProductChange(product(ProductDetails.NONE), OptionalLong.empty());

        assertThat(ProductRecord.decode(ProductRecord.encode(plain), "")).isEqualTo(new Decoded.Readable(plain));
    }

    @Test
    void fields_of_a_later_writer_are_ignored() {
        var later = VERSION_1
                .replace("\"values\":[\"256GB\"]", "\"values\":[\"256GB\"],\"unit\":{\"of\":[1]}")
                .replaceFirst("\\{", "{\"brand\":{\"name\":\"Nebula\"},\"tags\":[[]],\"x\":null,");

        assertThat(decode(later)).isEqualTo(new Decoded.Readable(CHANGE));
    }

    @Test
    void what_cannot_be_understood_is_unreadable_and_never_thrown() {
        for (var text : new String[] {
            "",
            "not json",
            "[]",
            "{}",
            "{\"v\":1}",
            VERSION_1.replace("\"v\":1", "\"v\":2"),
            VERSION_1.replace("\"sku\"", "\"code\""),
            VERSION_1.replace("\"ACTIVE\"", "\"LOST\""),
            VERSION_1.replace("\"version\":3", "\"version\":null"),
            VERSION_1.replace("\"version\":3", "\"version\":30000000000"),
            VERSION_1.replace("\"CNY\"", "\"MOON\""),
            VERSION_1.replace("[\"/p/12.jpg\"]", "{}"),
            VERSION_1.replace("[\"256GB\"]", "[256]"),
            VERSION_1.replace("\"storage\"", "\"颜色\""),
            VERSION_1.replace("electronics/phones", "Electronics"),
            VERSION_1.substring(0, 250)
        }) {
            assertThat(decode(text)).as(text).isInstanceOf(Decoded.Unreadable.class);
        }
    }

    private static Product product(ProductDetails details) {
        var text = new ProductText("智能手机 \"X5\"", "5G");
        return new Product(
                new ProductId(12),
                new Sku("P-1"),
                new ProductContent(text, Money.of(499_900, "CNY"), details, ProductStatus.ACTIVE),
                3,
                Instant.ofEpochMilli(1_795_341_600_123L),
                Instant.ofEpochMilli(1_795_341_600_456L));
    }

    private static Decoded decode(String text) {
        return ProductRecord.decode(text.getBytes(StandardCharsets.UTF_8), "");
    }
}
