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
import flashsale.telemetry.CountedLanding;
import flashsale.telemetry.CountedReleases;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
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
    Journal journal() {
        return Journal.ofProcess("order-events");
    }

    @Produces
    @Singleton
    LandPurchases landPurchases(DataSource database, OrderEventsConfig config, Journal journal) {
        var clock = InstantSource.system();
        var gate = new RedisStockGate(
                new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS), clock);
        return new LandPurchases(
                new CountedLanding(new JdbcLanding(database, clock), journal, clock),
                deadLetters(database, config, clock, journal),
                new ReleaseStock(new CountedReleases(new JdbcStockReleases(database), journal), gate));
    }

    /** A row to look at, and a record to redrive. The row comes first: keeping it twice changes nothing. */
    private static DeadLetters deadLetters(
            DataSource database, OrderEventsConfig config, InstantSource clock, Journal journal) {
        var rows = new JdbcDeadLetters(database, clock);
        var records = new KafkaDeadLetters(
                new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock),
                Topics.PURCHASES_DEAD_LETTERS);
        return letter -> {
            rows.keep(letter);
            records.keep(letter);
            journal.count(Metric.RECORD_BURIED, 1);
        };
    }
}
