package flashsale.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class KafkaEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaEvents events = new KafkaEvents("127.0.0.1:9092");

    private static ConsumerRecord<byte[], byte[]> record(
            int partition, long offset, byte[] key, RecordHeaders headers) {
        byte[] value = "not-json".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                "purchases.v1",
                partition,
                offset,
                1795345200000L,
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    @Test
    void an_event_has_the_documented_shape() throws IOException {
        var headers = new RecordHeaders();
        headers.add("traceparent", new byte[] {48, 48, 45, -1});

        JsonNode event = JSON.readTree(events.write(List.of(
                record(0, 15, "u-1".getBytes(StandardCharsets.UTF_8), headers),
                record(3, 102, null, new RecordHeaders()),
                record(0, 16, null, new RecordHeaders()))));

        assertThat(event).isEqualTo(JSON.readTree("""
                {"eventSource":"aws:kafka","eventSourceArn":"arn:aws:kafka:local:000000000000:cluster/local/0",
                 "bootstrapServers":"127.0.0.1:9092","records":{
                 "purchases.v1-0":[
                  {"topic":"purchases.v1","partition":0,"offset":15,"timestamp":1795345200000,"timestampType":"CREATE_TIME",
                   "key":"dS0x","value":"bm90LWpzb24=","headers":[{"traceparent":[48,48,45,-1]}]},
                  {"topic":"purchases.v1","partition":0,"offset":16,"timestamp":1795345200000,"timestampType":"CREATE_TIME",
                   "value":"bm90LWpzb24=","headers":[]}],
                 "purchases.v1-3":[
                  {"topic":"purchases.v1","partition":3,"offset":102,"timestamp":1795345200000,
                   "timestampType":"CREATE_TIME","value":"bm90LWpzb24=","headers":[]}]}}"""));
    }

    @Test
    void the_bound_of_a_record_is_never_below_what_it_takes() {
        var headers = new RecordHeaders();
        headers.add("h", new byte[] {-128, -128, -128});
        ConsumerRecord<byte[], byte[]> record = record(7, Long.MAX_VALUE, new byte[10], headers);
        int around = events.write(List.of()).length + "\"purchases.v1-7\":[]".length();

        assertThat(KafkaEvents.bound(record)).isGreaterThanOrEqualTo(events.write(List.of(record)).length - around);
    }
}
