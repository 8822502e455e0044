package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.util.Map;

/** Where a shop's stores are. */
public record Stores(
        String stockRedis,
        String cacheRedis,
        String kafka,
        String openSearch,
        String mysqlUrl,
        String mysqlUser,
        String mysqlPassword) {

    /** By the names the functions know, too. A missing one is refused with a sentence that begins as given. */
    public static Stores of(Map<String, String> environment, String complaint) {
        return new Stores(
                required("FLASHSALE_STOCK_REDIS_URL", environment, complaint),
                required("FLASHSALE_CACHE_REDIS_URL", environment, complaint),
                required("FLASHSALE_KAFKA_SERVERS", environment, complaint),
                required("FLASHSALE_OPENSEARCH_URL", environment, complaint),
                required("FLASHSALE_MYSQL_URL", environment, complaint),
                required("FLASHSALE_MYSQL_USER", environment, complaint),
                required("FLASHSALE_MYSQL_PASSWORD", environment, complaint));
    }

    private static String required(String variable, Map<String, String> environment, String complaint) {
        var value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new CannotRun("%s: %s is not set.".formatted(complaint, variable));
        }
        return value;
    }

    /** Without the password, which may be a real one. */
    @Override
    public String toString() {
        return "Stores[%s, %s, %s, %s, %s]".formatted(stockRedis, cacheRedis, kafka, openSearch, mysqlUrl);
    }
}
