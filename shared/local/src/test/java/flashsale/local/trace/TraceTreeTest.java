package flashsale.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTreeTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ORDER = "0123456789abcdef0123456789abcdef";
    private static final String RESERVED = """
            {"timestamp":"2026-11-28T12:00:00.000Z","level":"INFO","service":"seckill","message":"reserved",\
            "millis":4.21,"ids":{"requestId":"r1","traceId":"%s","spanId":"aaaaaaaaaaaaaaaa",\
            "parentId":"cccccccccccccccc","orderId":"%s"}}""".formatted(TRACE, ORDER);
    private static final String LANDED = """
            {"_aws":{},"timestamp":"2026-11-28T12:00:00.060Z","level":"INFO","service":"order-events",\
            "message":"landed","millis":12,"ids":{"requestId":"r2","traceId":"%s","spanId":"bbbbbbbbbbbbbbbb"},\
            "steps":["00-%s-aaaaaaaaaaaaaaaa-01 %s","00-%s-dddddddddddddddd-01 %s"]}""".formatted("e".repeat(32), TRACE, ORDER, "f".repeat(32), "1".repeat(32));
    private static final String TOLD = """
            {"timestamp":"2026-11-28T12:00:03.060Z","level":"INFO","service":"upkeep","message":"told events",\
            "millis":900,"ids":{"requestId":"r3","traceId":"%s","spanId":"9999999999999999"},\
            "steps":["00-%s-bbbbbbbbbbbbbbbb-01 %s"," %s"]}""".formatted("d".repeat(32), TRACE, ORDER, "1".repeat(32));
    private static final String WARNED = """
            {"timestamp":"2026-11-28T12:00:00.5+08:00","level":"WARN","service":"seckill","message":"a logger's",\
            "ids":{"requestId":"r1","traceId":"%s"}}""".formatted(TRACE);

    private static List<LogLine> lines(String... texts) {
        return Stream.of(texts).map(LogLine::read).flatMap(Optional::stream).toList();
    }

    @Test
    void each_step_is_below_the_one_it_follows_from_whatever_their_order_in_the_logs() {
        var tree = new TraceTree(TRACE, lines(TOLD, WARNED, "no JSON", LANDED, RESERVED));

        assertThat(tree.lines())
                .containsExactly(
                        "       +0 ms  seckill: reserved (4.2 ms)",
                        "      +60 ms    order-events: landed (12.0 ms)",
                        "    +3060 ms      upkeep: told events (900.0 ms)");
        assertThat(tree.services()).containsExactly("order-events", "seckill", "upkeep");
    }

    @Test
    void a_batch_stands_in_the_trace_of_each_of_its_orders() {
        assertThat(new TraceTree("f".repeat(32), lines(LANDED)).lines()).hasSize(1);
        assertThat(new TraceTree("1".repeat(32), lines(LANDED)).lines()).isEmpty();
    }

    @Test
    void an_order_leads_to_its_trace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("SeckillFunction.log"), RESERVED + "\n{\"torn\n");
        Files.writeString(folder.resolve("OrderEventsFunction.log.1"), LANDED + "\n");
        Files.writeString(folder.resolve("access.log"), ORDER);
        var log = new ShopLog(folder);

        assertThat(log.traceOf(ORDER)).contains(TRACE);
        assertThat(log.traceOf("1".repeat(32))).isEmpty();
        assertThat(log.about(TRACE)).hasSize(2);
    }

    @Test
    void a_line_is_readable() {
        assertThat(lines(RESERVED).getFirst().text())
                .isEqualTo("2026-11-28T12:00:00Z INFO  seckill      reserved (4.2 ms) order=" + ORDER + " trace="
                        + TRACE + " request=r1");
        assertThat(lines(LANDED).getFirst().text()).contains("landed (12.0 ms), of 2 orders");
    }
}
