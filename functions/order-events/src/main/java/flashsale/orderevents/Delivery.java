package flashsale.orderevents;

/**
 * One record of a batch.
 *
 * @param source the name under which the batch lists its partition: topic-partition
 */
record Delivery(String source, String topic, int partition, long offset, byte[] value) {}
