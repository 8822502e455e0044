package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import flashsale.messaging.OrderEventRecord.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderEventRecordTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final OrderEvent EVENT = new OrderEvent(
            99,
            new OrderId(1, 2),
            new UserId(77),
            "order.paid",
            OrderState.PAID,
            3,
            Instant.ofEpochMilli(1_795_341_600_123L),
            TRACE);

    /** The format is a promise to whoever reads the topic. */
    private static final String VERSION_1 = "{\"v\":1,\"id\":\"99\",\"type\":\"order.paid\","
            + "\"order\":\"00000000000000010000000000000002\",\"buyer\":\"77\",\"state\":\"PAID\",\"version\":3,"
            + "\"at\":1795341600123}";

    @Test
    void an_event_is_written_as_version_1() {
        assertThat(new String(OrderEventRecord.encode(EVENT), StandardCharsets.UTF_8))
                .isEqualTo(VERSION_1);
    }

    @Test
    void what_is_written_can_be_read() {
        assertThat(decode(VERSION_1)).isEqualTo(new Decoded.Readable(EVENT));
    }

    @Test
    void fields_of_a_later_writer_are_ignored() {
        assertThat(decode(VERSION_1.replace("{", "{\"total\":{\"minor\":1},\"x\":null,")))
                .isEqualTo(new Decoded.Readable(EVENT));
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
            VERSION_1.replace("\"type\"", "\"kind\""),
            VERSION_1.replace("\"PAID\"", "\"LOST\""),
            VERSION_1.replace("\"version\":3", "\"version\":null"),
            VERSION_1.replace("0002\"", "000\""),
            VERSION_1.substring(0, 40)
        }) {
            assertThat(decode(text)).as(text).isInstanceOf(Decoded.Unreadable.class);
        }
    }

    private static Decoded decode(String text) {
        return OrderEventRecord.decode(text.getBytes(StandardCharsets.UTF_8), TRACE);
    }
}
