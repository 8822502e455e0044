package flashsale.messaging;

/**
 * One record of a batch.
 *
 * @param source the name under which the batch lists its partition: topic-partition
 * @param trace its {@code traceparent}, as it came; empty where it has none
 */
public record Delivery(String source, String topic, int partition, long offset, byte[] value, String trace) {
    public Delivery(String source, String topic, int partition, long offset, byte[] value) {
        this(source, topic, partition, offset, value, "");
    }
}
