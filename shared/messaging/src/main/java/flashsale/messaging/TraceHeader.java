package flashsale.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The trace of a record travels as W3C says: in a header, outside of the value and its versions. */
final class TraceHeader {
    static final String NAME = "traceparent";

    private TraceHeader() {}

    /** @param trace empty for none */
    static ProducerRecord<byte[], byte[]> add(ProducerRecord<byte[], byte[]> message, String trace) {
        if (!trace.isEmpty()) {
            message.headers().add(NAME, trace.getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }
}
