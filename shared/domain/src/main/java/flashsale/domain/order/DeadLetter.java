package flashsale.domain.order;

/** A record that no retry can land, with the place it came from. */
public record DeadLetter(String topic, int partition, long offset, String reason, byte[] value) {}
