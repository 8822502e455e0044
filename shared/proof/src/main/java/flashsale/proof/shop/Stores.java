package flashsale.proof.shop;

/** Where a shop's stores are. */
public record Stores(
        String stockRedis, String cacheRedis, String kafka, String mysqlUrl, String mysqlUser, String mysqlPassword) {
    /** Without the password, which may be a real one. */
    @Override
    public String toString() {
        return "Stores[%s, %s, %s, %s]".formatted(stockRedis, cacheRedis, kafka, mysqlUrl);
    }
}
