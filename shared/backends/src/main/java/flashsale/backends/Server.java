package flashsale.backends;

/** The real servers of one machine. A further one joins here, in {@link Installation#of} and in {@link Addresses}. */
public enum Server {
    STOCK_REDIS("Redis (stock)", "stock-redis", "FLASHSALE_STOCK_REDIS_URL"),
    CACHE_REDIS("Redis (cache)", "cache-redis", "FLASHSALE_CACHE_REDIS_URL"),
    MYSQL("MariaDB", "mysql", "FLASHSALE_MYSQL_URL"),
    KAFKA("Kafka", "kafka", "FLASHSALE_KAFKA_SERVERS"),
    OPENSEARCH("OpenSearch", "opensearch", "FLASHSALE_OPENSEARCH_URL");

    private final String label;
    private final String folder;
    private final String variable;

    Server(String label, String folder, String variable) {
        this.label = label;
        this.folder = folder;
        this.variable = variable;
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** The environment variable that names a running server; where it is set, nothing is started. */
    public String variable() {
        return variable;
    }

    /** Where it lives below the data folder; also its short name. */
    public String folder() {
        return folder;
    }
}
