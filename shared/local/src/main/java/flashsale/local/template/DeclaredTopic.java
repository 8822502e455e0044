package flashsale.local.template;

/** One {@code AWS::MSK::Topic}. The replication factor is left out: one machine has one broker. */
public record DeclaredTopic(String name, int partitions) {}
