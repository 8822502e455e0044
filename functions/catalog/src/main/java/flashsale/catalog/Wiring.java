package flashsale.catalog;

import flashsale.domain.product.Products;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.Sales;
import flashsale.domain.user.Sessions;
import flashsale.http.Callers;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisSessions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    AddProduct addProduct(Products products, InstantSource clock) {
        return new AddProduct(products, clock);
    }

    @Produces
    @Singleton
    DraftSale draftSale(Products products, Sales sales, InstantSource clock) {
        return new DraftSale(products, sales, clock);
    }

    @Produces
    @Singleton
    ReadSale readSale(Sales sales) {
        return new ReadSale(sales);
    }

    @Produces
    @Singleton
    PublishSale publishSale(Sales sales, SaleLoader loader) {
        return new PublishSale(sales, loader);
    }

    @Produces
    @Singleton
    ChangeSale changeSale(Sales sales, SaleLoader loader) {
        return new ChangeSale(sales, loader);
    }

    @Produces
    @Singleton
    Callers callers(Sessions sessions) {
        return new Callers(sessions);
    }

    @Produces
    @Singleton
    Sessions sessions(InstantSource clock, CatalogConfig config) {
        return new RedisSessions(new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS), clock);
    }

    @Produces
    @Singleton
    SaleLoader saleLoader(CatalogConfig config) {
        return new RedisSaleLoader(new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS));
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
    InstantSource clock() {
        return InstantSource.system();
    }
}
