package flashsale.order;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.Orders;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.Payments;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.Reservations;
import flashsale.domain.user.Sessions;
import flashsale.http.Callers;
import flashsale.messaging.KafkaOrderEventLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.payment.PaymentAccount;
import flashsale.persistence.JdbcOrderEnds;
import flashsale.persistence.JdbcOrderEventOutbox;
import flashsale.persistence.JdbcPayments;
import flashsale.persistence.JdbcPlacements;
import flashsale.persistence.JdbcRefunds;
import flashsale.persistence.JdbcShelf;
import flashsale.persistence.JdbcStockReleases;
import flashsale.persistence.PanacheOrders;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisReservations;
import flashsale.redis.RedisSessions;
import flashsale.redis.RedisStockGate;
import flashsale.telemetry.CountedPlacements;
import flashsale.telemetry.CountedReleases;
import flashsale.telemetry.Journal;
import flashsale.telemetry.ToldOrderEvents;
import io.quarkus.runtime.Startup;
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
    ReadOrder readOrder(Orders orders, Reservations reservations) {
        return new ReadOrder(orders, reservations);
    }

    @Produces
    @Singleton
    ListOrders listOrders(Orders orders) {
        return new ListOrders(orders);
    }

    @Produces
    @Singleton
    PlaceOrder placeOrder(
            DataSource database,
            RedisCommands stockRedis,
            InstantSource clock,
            FollowUp followUp,
            OrderConfig config,
            Journal journal) {
        return new PlaceOrder(
                new CountedPlacements(
                        new JdbcPlacements(
                                database, clock, () -> journal.trace().traceparent()),
                        journal),
                new ReserveLines(
                        new JdbcShelf(database),
                        new RedisStockGate(stockRedis, clock),
                        () -> journal.trace().traceparent()),
                followUp,
                clock,
                config.payWithin());
    }

    @Produces
    @Singleton
    PayOrder payOrder(Payments payments, PaymentGateway gateway, FollowUp followUp) {
        return new PayOrder(payments, gateway, followUp);
    }

    @Produces
    @Singleton
    CancelOrder cancelOrder(DataSource database, InstantSource clock, FollowUp followUp, Journal journal) {
        OrderEnds ends =
                new JdbcOrderEnds(database, clock, () -> journal.trace().traceparentIfBrought());
        return new CancelOrder(ends, followUp);
    }

    @Produces
    @Singleton
    RefundOrder refundOrder(DataSource database, InstantSource clock, FollowUp followUp, Journal journal) {
        return new RefundOrder(
                new JdbcRefunds(database, clock, () -> journal.trace().traceparentIfBrought()), followUp);
    }

    @Produces
    @Singleton
    HearProvider hearProvider(Payments payments, PaymentGateway gateway, InstantSource clock, FollowUp followUp) {
        return new HearProvider(payments, gateway, clock, followUp);
    }

    @Produces
    @Singleton
    FollowUp followUp(
            DataSource database, RedisCommands stockRedis, InstantSource clock, OrderConfig config, Journal journal) {
        var kafka = new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
        return new FollowUp(
                new ReleaseStock(
                        new CountedReleases(new JdbcStockReleases(database), journal),
                        new RedisStockGate(stockRedis, clock)),
                new JdbcOrderEventOutbox(database),
                new ToldOrderEvents(new KafkaOrderEventLog(kafka), journal));
    }

    /** At the start: a function that was told the wrong provider does not wait for the first payment to say so. */
    @Produces
    @Singleton
    @Startup
    PaymentGateway gateway(OrderConfig config, InstantSource clock) {
        var payment = config.payment();
        return new PaymentAccount(payment.provider(), payment.url(), payment.key(), payment.webhookSecret())
                .open(payment.patience(), clock, config.onAws());
    }

    @Produces
    @Singleton
    Payments payments(DataSource database, InstantSource clock, Journal journal) {
        return new JdbcPayments(database, clock, () -> journal.trace().traceparentIfBrought());
    }

    @Produces
    @Singleton
    Orders orders() {
        return new PanacheOrders();
    }

    @Produces
    @Singleton
    Reservations reservations(RedisCommands stockRedis) {
        return new RedisReservations(stockRedis);
    }

    @Produces
    @Singleton
    RedisCommands stockRedis(OrderConfig config) {
        return new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS);
    }

    @Produces
    @Singleton
    Callers callers(Sessions sessions) {
        return new Callers(sessions);
    }

    @Produces
    @Singleton
    Sessions sessions(OrderConfig config, InstantSource clock) {
        return new RedisSessions(new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS), clock);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
