package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.net.URI;
import java.util.Map;

/** A shop somebody else runs; the environment tells where its stores are. */
public record GivenShop(URI url, Stores stores) implements Shop {
    public static GivenShop of(URI url, Map<String, String> environment) {
        return new GivenShop(
                url,
                new Stores(
                        required(environment, "FLASHSALE_STOCK_REDIS_URL"),
                        required(environment, "FLASHSALE_CACHE_REDIS_URL"),
                        required(environment, "FLASHSALE_KAFKA_SERVERS"),
                        required(environment, "FLASHSALE_MYSQL_URL"),
                        required(environment, "FLASHSALE_MYSQL_USER"),
                        required(environment, "FLASHSALE_MYSQL_PASSWORD")));
    }

    private static String required(Map<String, String> environment, String variable) {
        var value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new CannotRun("A shop is running, but %s does not say where its store is.".formatted(variable));
        }
        return value;
    }

    @Override
    public boolean kill(String function) {
        return false;
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
