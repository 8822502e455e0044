package flashsale.catalog;

import flashsale.domain.product.Products;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockAdjustments;
import flashsale.domain.user.Sessions;
import flashsale.http.Callers;
import flashsale.messaging.KafkaLandingProgress;
import flashsale.messaging.KafkaProductChangeLog;
import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.persistence.JdbcProductChangeOutbox;
import flashsale.persistence.JdbcProductImports;
import flashsale.persistence.JdbcSaleBooks;
import flashsale.persistence.JdbcStandingPools;
import flashsale.persistence.JdbcStockAdjustments;
import flashsale.persistence.JdbcStockNews;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRebuilder;
import flashsale.redis.RedisGateStock;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisRenderedProducts;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisSessions;
import flashsale.redis.RedisStockGate;
import flashsale.telemetry.Journal;
import flashsale.telemetry.ToldProductChanges;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    AddProduct addProduct(Products products, AnnounceChanges announceChanges, InstantSource clock) {
        return new AddProduct(products, announceChanges, clock);
    }

    @Produces
    @Singleton
    ReviseProduct reviseProduct(Products products, AnnounceChanges announceChanges, InstantSource clock) {
        return new ReviseProduct(products, announceChanges, clock);
    }

    @Produces
    @Singleton
    ImportProducts importProducts(
            DataSource database, AnnounceChanges announceChanges, InstantSource clock, Journal journal) {
        var imports = new JdbcProductImports(database, () -> journal.trace().traceparent());
        return new ImportProducts(imports, announceChanges, clock);
    }

    @Produces
    @Singleton
    AnnounceChanges announceChanges(
            DataSource database, Sender kafka, InstantSource clock, CatalogConfig config, Journal journal) {
        var cache = new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS);
        return new AnnounceChanges(
                new RedisRenderedProducts(cache, clock, new SplittableRandom()),
                new JdbcProductChangeOutbox(database),
                new ToldProductChanges(new KafkaProductChangeLog(kafka), journal),
                new JdbcStockNews(database));
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
    RebuildSale rebuildSale(Sales sales, SaleBooks books, SaleLoader loader, RedisCommands stock, DrainGate drainGate) {
        return new RebuildSale(sales, books, new RedisGateRebuilder(stock), loader, drainGate);
    }

    @Produces
    @Singleton
    ReadLedger readLedger(SaleBooks books, RedisCommands stock, InstantSource clock) {
        return new ReadLedger(new RedisGateAccounts(stock), books, clock);
    }

    @Produces
    @Singleton
    StockAdjustments stockAdjustments(DataSource database, InstantSource clock) {
        return new JdbcStockAdjustments(database, clock);
    }

    @Produces
    @Singleton
    AdjustStock adjustStock(
            StockAdjustments ledger, DataSource database, SaleLoader loader, RedisCommands stock, InstantSource clock) {
        return new AdjustStock(ledger, new JdbcStandingPools(database), loader, new RedisGateStock(stock, clock));
    }

    @Produces
    @Singleton
    SaleBooks saleBooks(DataSource database) {
        return new JdbcSaleBooks(database);
    }

    @Produces
    @Singleton
    Sender kafka(InstantSource clock, CatalogConfig config) {
        return new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
    }

    @Produces
    @Singleton
    DrainGate drainGate(RedisCommands stock, Sender kafka, InstantSource clock, CatalogConfig config) {
        return new DrainGate(
                new RedisPurchaseOutbox(stock),
                new KafkaPurchaseLog(kafka),
                new RedisStockGate(stock, clock),
                new KafkaLandingProgress(config.kafkaServers(), config.landingGroup()),
                Pause::sleep);
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
    SaleLoader saleLoader(RedisCommands stock) {
        return new RedisSaleLoader(stock);
    }

    /** Of the gate; sessions have their own. */
    @Produces
    @Singleton
    RedisCommands stock(CatalogConfig config) {
        return new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS);
    }

    @Produces
    @Singleton
    Products products(Journal journal) {
        return new PanacheProducts(() -> journal.trace().traceparent());
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
