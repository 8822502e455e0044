package flashsale.messaging;

/**
 * One record of a batch.
 *
 * @param source the name under which the batch lists its partition: topic-partition
 */
public record Delivery(String source, String topic, int partition, long offset, byte[] value) {}
