package flashsale.proof.chaos;

import flashsale.proof.shop.Shop;

/** What can be hit. */
public enum Target {
    STOCK_REDIS("stock-redis", true),
    CACHE_REDIS("cache-redis", true),
    MYSQL("mysql", true),
    KAFKA("kafka", true),
    OPENSEARCH("opensearch", true),
    PROVIDER(Shop.PROVIDER, true),
    SECKILL("seckill", false),
    ORDER_EVENTS("order-events", false),
    ORDER("order", false),
    UPKEEP("upkeep", false),
    LOGIN("login", false),
    REGISTER("register", false),
    CATALOG("catalog", false),
    PRODUCT("product", false),
    SEARCH_INDEX("search-index", false);

    private final String process;
    private final boolean server;

    Target(String process, boolean server) {
        this.process = process;
        this.server = server;
    }

    /** As {@link Shop#processes} knows it. */
    public String process() {
        return process;
    }

    /** Whether it is one process that is always there; a function has as many as it has work for. */
    boolean isServer() {
        return server;
    }
}
