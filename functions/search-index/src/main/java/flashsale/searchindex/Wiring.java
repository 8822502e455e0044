package flashsale.searchindex;

import flashsale.messaging.KafkaDeadLetters;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.messaging.Topics;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    Journal journal() {
        return Journal.ofProcess("search-index");
    }

    @Produces
    @Singleton
    IndexProducts indexProducts(SearchIndexConfig config, Journal journal) {
        var clock = InstantSource.system();
        var cache = new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS);
        var kafka = new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
        var deadLetters = new KafkaDeadLetters(kafka, Topics.PRODUCTS_DEAD_LETTERS);
        return new IndexProducts(
                new OpenSearchProductIndex(new OpenSearch(config.openSearchUrl(), config.searchPatience())),
                new RedisRenderedProducts(cache, clock, new SplittableRandom()),
                letter -> {
                    deadLetters.keep(letter);
                    journal.count(Metric.RECORD_BURIED, 1);
                });
    }
}
