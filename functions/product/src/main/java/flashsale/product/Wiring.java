package flashsale.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.persistence.JdbcProductNames;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductSearch;
import flashsale.telemetry.Journal;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    private final InstantSource clock = InstantSource.system();
    private final RandomGenerator chance = new SplittableRandom();

    /** Instead of Quarkus' own, which is the way to the REST stack and no more. Asked for by its class only. */
    @Produces
    @Alternative
    @Priority(1)
    @Unremovable
    @Singleton
    LambdaHttpHandler productHandler(FirstLook cache, Journal journal) {
        return new ProductHandler(cache, journal, new LambdaHttpHandler());
    }

    @Produces
    @Singleton
    FirstLook cache(ProductConfig config) {
        var redis = new RedisCommands(config.cacheRedisUrl(), config.cachePatience(), CONNECTIONS);
        return new FirstLook(new RedisRenderedProducts(redis, clock, chance));
    }

    @Produces
    @Singleton
    ReadProduct readProduct(FirstLook cache, Products products, JsonText rendering) {
        return new ReadProduct(cache, new LookUp(products, rendering, clock), Pause::sleep);
    }

    @Produces
    @Singleton
    ListProducts listProducts(Products products) {
        return new ListProducts(products);
    }

    @Produces
    @Singleton
    SearchProducts searchProducts(SearchConfig config, DataSource database) {
        var openSearch = new OpenSearch(config.url(), config.patience());
        var index = new GuardedSearch(new OpenSearchProductSearch(openSearch), config);
        return new SearchProducts(index, new CatalogueSearch(new JdbcProductNames(database)));
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
