package flashsale.orderevents;

import flashsale.domain.order.DeadLetters;
import flashsale.domain.sale.ReleaseStock;
import flashsale.messaging.KafkaDeadLetters;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.messaging.Topics;
import flashsale.persistence.JdbcDeadLetters;
import flashsale.persistence.JdbcLanding;
import flashsale.persistence.JdbcStockReleases;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisStockGate;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    LandPurchases landPurchases(DataSource database, OrderEventsConfig config) {
        var clock = InstantSource.system();
        var gate = new RedisStockGate(
                new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS), clock);
        return new LandPurchases(
                new JdbcLanding(database, clock),
                deadLetters(database, config, clock),
                new ReleaseStock(new JdbcStockReleases(database), gate));
    }

    /** A row to look at, and a record to redrive. The row comes first: keeping it twice changes nothing. */
    private static DeadLetters deadLetters(DataSource database, OrderEventsConfig config, InstantSource clock) {
        var rows = new JdbcDeadLetters(database, clock);
        var records = new KafkaDeadLetters(
                new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock),
                Topics.PURCHASES_DEAD_LETTERS);
        return letter -> {
            rows.keep(letter);
            records.keep(letter);
        };
    }
}
