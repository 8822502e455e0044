package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.messaging.PurchaseRecord.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurchaseRecordTest {
    private static final AcceptedPurchase PURCHASE = new AcceptedPurchase(
            new OrderId(1, 2), new SaleId(12), new UserId(77), 2, 3, Instant.ofEpochMilli(1_795_341_600_123L));

    /** The format is a promise to records that are already in the topic. */
    private static final String VERSION_1 = "{\"v\":1,\"order\":\"00000000000000010000000000000002\",\"sale\":\"12\","
            + "\"buyer\":\"77\",\"quantity\":2,\"epoch\":3,\"attemptedAt\":1795341600123}";

    @Test
    void a_purchase_is_written_as_version_1() {
        assertThat(new String(PurchaseRecord.encode(PURCHASE), StandardCharsets.UTF_8))
                .isEqualTo(VERSION_1);
    }

    @Test
    void what_is_written_can_be_read() {
        assertThat(decode(VERSION_1)).isEqualTo(new Decoded.Readable(PURCHASE));
    }

    @Test
    void fields_of_a_later_writer_are_ignored() {
        assertThat(decode(VERSION_1.replace("{", "{\"trace\":{\"id\":[1]},\"x\":null,")))
                .isEqualTo(new Decoded.Readable(PURCHASE));
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
            VERSION_1.replace("\"12\"", "\"-12\""),
            VERSION_1.replace("\"quantity\":2", "\"quantity\":0"),
            VERSION_1.replace("\"quantity\":2", "\"quantity\":null"),
            VERSION_1.replace("0002\"", "000\""),
            VERSION_1.substring(0, 40)
        }) {
            assertThat(decode(text)).as(text).isInstanceOf(Decoded.Unreadable.class);
        }
    }

    private static Decoded decode(String text) {
        return PurchaseRecord.decode(text.getBytes(StandardCharsets.UTF_8));
    }
}
