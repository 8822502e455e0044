package flashsale.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sales;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import io.quarkus.redis.client.RedisClientName;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    private final InstantSource clock = InstantSource.system();

    @Produces
    @Singleton
    ReadProduct readProduct(
            Products products, JsonText rendering, @RedisClientName("cache") Redis cache, ProductConfig config) {
        var rendered = new RedisRenderedProducts(new RedisCommands(cache, config.cachePatience()));
        return new ReadProduct(products, rendered, rendering);
    }

    @Produces
    @Singleton
    ListProducts listProducts(Products products) {
        return new ListProducts(products);
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
