package flashsale.local.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The event of an Amazon MSK mapping. */
final class KafkaEvents {
    private static final String CLUSTER = "arn:aws:kafka:local:000000000000:cluster/local/0";

    /** Field names, topic, numbers: more than a record's own fields ever take. */
    private static final int FIXED_BYTES = 300;

    /** {@code -128,} is the longest way a header's byte is written. */
    private static final int BYTES_PER_HEADER_BYTE = 5;

    private final JsonFactory json = new JsonFactory();
    private final String servers;

    KafkaEvents(String servers) {
        this.servers = servers;
    }

    /** At least what the record takes in an event. */
    static int bound(ConsumerRecord<byte[], byte[]> record) {
        int bytes = FIXED_BYTES + record.topic().length() + base64(record.key()) + base64(record.value());
        for (Header header : record.headers()) {
            bytes += header.key().length()
                    + BYTES_PER_HEADER_BYTE * (header.value() == null ? 1 : header.value().length + 2);
        }
        return bytes;
    }

    private static int base64(byte[] bytes) {
        return bytes == null ? 0 : (bytes.length + 2) / 3 * 4;
    }

    byte[] write(List<ConsumerRecord<byte[], byte[]>> records) {
        var partitions = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            partitions
                    .computeIfAbsent(Work.partition(record), _ -> new ArrayList<>())
                    .add(record);
        }
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("eventSource", "aws:kafka");
            out.writeStringField("eventSourceArn", CLUSTER);
            out.writeStringField("bootstrapServers", servers);
            out.writeObjectFieldStart("records");
            for (Map.Entry<String, List<ConsumerRecord<byte[], byte[]>>> partition : partitions.entrySet()) {
                out.writeArrayFieldStart(partition.getKey());
                for (ConsumerRecord<byte[], byte[]> record : partition.getValue()) write(out, record);
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, ConsumerRecord<byte[], byte[]> record) throws IOException {
        out.writeStartObject();
        out.writeStringField("topic", record.topic());
        out.writeNumberField("partition", record.partition());
        out.writeNumberField("offset", record.offset());
        out.writeNumberField("timestamp", record.timestamp());
        out.writeStringField(
                "timestampType",
                record.timestampType().name().equals("LOG_APPEND_TIME") ? "LOG_APPEND_TIME" : "CREATE_TIME");
        if (record.key() != null) out.writeBinaryField("key", record.key());
        if (record.value() != null) out.writeBinaryField("value", record.value());
        out.writeArrayFieldStart("headers");
        for (Header header : record.headers()) write(out, header);
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Bytes as Java has them, with a sign. */
    private static void write(JsonGenerator out, Header header) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart(header.key());
        if (header.value() != null) {
            for (byte one : header.value()) out.writeNumber((short) one);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
