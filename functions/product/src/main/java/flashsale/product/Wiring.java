package flashsale.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.persistence.PanacheProductNames;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductSearch;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    private final InstantSource clock = InstantSource.system();
    private final RandomGenerator chance = new SplittableRandom();

    @Produces
    @Singleton
    ReadProduct readProduct(Products products, JsonText rendering, ProductConfig config) {
        var redis = new RedisCommands(config.cacheRedisUrl(), config.cachePatience(), CONNECTIONS);
        return new ReadProduct(
                new RedisRenderedProducts(redis, clock, chance), new LookUp(products, rendering, clock), Pause::sleep);
    }

    @Produces
    @Singleton
    ListProducts listProducts(Products products) {
        return new ListProducts(products);
    }

    @Produces
    @Singleton
    SearchProducts searchProducts(SearchConfig config) {
        var openSearch = new OpenSearch(config.url(), config.patience());
        var index = new GuardedSearch(new OpenSearchProductSearch(openSearch), config);
        return new SearchProducts(index, new CatalogueSearch(new PanacheProductNames()));
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return clock;
    }

    @Produces
    @Singleton
    ReadSale readSale(Sales sales) {
        return new ReadSale(sales, clock);
    }

    @Produces
    @Singleton
    ListSales listSales(Sales sales) {
        return new ListSales(sales, clock);
    }

    @Produces
    @Singleton
    Products products() {
        return new PanacheProducts();
    }

    @Produces
    @Singleton
    Sales sales() {
        return new PanacheSales();
    }

    @Produces
    @Singleton
    JsonText jsonText(ObjectMapper mapper) {
        return new JsonText(mapper);
    }
}
