package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where a shop's stores are.
 *
 * @param sandbox the payment provider; empty where it is none whose ledger can be read
 */
public record Stores(
        String stockRedis,
        String cacheRedis,
        String kafka,
        String openSearch,
        String mysqlUrl,
        String mysqlUser,
        String mysqlPassword,
        Optional<URI> sandbox) {

    /** By the names the functions know, too. A missing one is refused with a sentence that begins as given. */
    public static Stores of(Map<String, String> environment, String complaint) {
        return new Stores(
                required("FLASHSALE_STOCK_REDIS_URL", environment, complaint),
                required("FLASHSALE_CACHE_REDIS_URL", environment, complaint),
                required("FLASHSALE_KAFKA_SERVERS", environment, complaint),
                required("FLASHSALE_OPENSEARCH_URL", environment, complaint),
                required("FLASHSALE_MYSQL_URL", environment, complaint),
                required("FLASHSALE_MYSQL_USER", environment, complaint),
                required("FLASHSALE_MYSQL_PASSWORD", environment, complaint),
                sandbox(environment));
    }

    private static Optional<URI> sandbox(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("FLASHSALE_PAYMENT_URL"))
                .filter(_ -> "sandbox".equals(environment.get("FLASHSALE_PAYMENT_PROVIDER")))
                .map(URI::create);
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
