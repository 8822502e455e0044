package flashsale.proof.sim.shop;

import flashsale.domain.order.DeadLetters;
import flashsale.domain.order.Landing;
import flashsale.domain.order.LandingProgress;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.Orders;
import flashsale.domain.order.Placements;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.order.Shelf;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refunds;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.SellingSales;
import flashsale.domain.sale.StandingPools;
import flashsale.domain.sale.StockAdjustments;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.Sessions;
import flashsale.messaging.KafkaOrderEventLog;
import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.Sender;
import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.stage.Instance;
import flashsale.proof.sim.stage.Stage;
import flashsale.proof.sim.store.FaultyPort;
import flashsale.proof.sim.store.SimulatedKafka;
import flashsale.proof.sim.store.SimulatedRedis;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRebuilder;
import flashsale.redis.RedisGateRepair;
import flashsale.redis.RedisGateStock;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisReservations;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.telemetry.Journal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Starts the processes of the functions over one set of stores. */
public final class SimulatedShop {
    /** Between two hand-overs of a purchase function, as it is configured. */
    private static final Duration HAND_OVER_EVERY = Duration.ofMillis(50);

    /** As upkeep is configured. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** Acknowledgements of a simulated Kafka are there at once, or not at all. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Stage stage;
    private final Stores stores;
    private final Mutant mutant;
    private final Duration payWithin;

    public SimulatedShop(Stage stage, Stores stores, Mutant mutant, Duration payWithin) {
        this.stage = stage;
        this.stores = stores;
        this.mutant = mutant;
        this.payWithin = payWithin;
    }

    public Fleets fleets() {
        return Fleets.of(this);
    }

    Fleet fleet(FunctionCode code, int freshOneIn) {
        return new Fleet(stage, code.name().toLowerCase(Locale.ROOT), freshOneIn, process -> start(code, process));
    }

    private Running start(FunctionCode code, Instance process) {
        var ports = new Ports(process, mutant);
        ports.put(InstantSource.class, process);
        var journal = Journal.unread(code.name().toLowerCase(Locale.ROOT), process);
        ports.put(Journal.class, journal);
        ports.put(Supplier.class, () -> journal.trace().traceparent());
        ports.put(RandomGenerator.class, new SplittableRandom(stage.random().nextLong()));
        // What goes on beside the next purchase is done before it: one process is one actor.
        ports.put(Executor.class, Runnable::run);
        ports.put(
                Duration.class,
                switch (code) {
                    case SECKILL -> HAND_OVER_EVERY;
                    case UPKEEP -> SILENCE;
                    case ORDER, ORDER_EVENTS, CATALOG -> payWithin;
                });
        gate(ports, process);
        kafka(ports, process);
        database(ports, process);
        return new Running(code, ports);
    }

    private void gate(Ports ports, Instance process) {
        var redis = SimulatedRedis.commands(stores.redis(), process);
        ports.put(StockGate.class, new RedisStockGate(redis, process));
        ports.put(SaleLoader.class, new RedisSaleLoader(redis));
        ports.put(LoadedSales.class, new SortedSales(new RedisLoadedSales(redis)));
        ports.put(PurchaseOutbox.class, new RedisPurchaseOutbox(redis));
        ports.put(Reservations.class, new RedisReservations(redis));
        ports.put(GateAccounts.class, new RedisGateAccounts(redis));
        ports.put(GateRepair.class, new RedisGateRepair(redis));
        ports.put(GateStock.class, new RedisGateStock(redis, process));
        ports.put(GateRebuilder.class, new RedisGateRebuilder(redis));
    }

    private void kafka(Ports ports, Instance process) {
        var kafka = stores.kafka();
        ports.put(PurchaseLog.class, new KafkaPurchaseLog(sender(kafka, process)));
        ports.put(OrderEventLog.class, new KafkaOrderEventLog(sender(kafka, process)));
        ports.put(LandingProgress.class, FaultyPort.around(LandingProgress.class, kafka.progress(), process));
    }

    private static Sender sender(SimulatedKafka kafka, Instance process) {
        return new Sender(() -> kafka.producer(process), PATIENCE, process);
    }

    private void database(Ports ports, Instance process) {
        var shop = stores.database();
        put(ports, Sessions.class, stores.sessions(), process);
        put(ports, Sales.class, shop.sales(), process);
        put(ports, SellingSales.class, stores::selling, process);
        put(ports, Landing.class, shop.landing(), process);
        put(ports, StockReleases.class, shop.releases(), process);
        put(ports, Orders.class, shop.orders(), process);
        put(ports, Placements.class, shop.placements(), process);
        put(ports, Shelf.class, shop.shelf(), process);
        put(ports, Payments.class, shop.payments(), process);
        put(ports, Refunds.class, shop.refunds(), process);
        put(ports, OrderEnds.class, shop.ends(), process);
        put(ports, OrderEventOutbox.class, shop.events(), process);
        put(ports, SaleBooks.class, shop.books(), process);
        put(ports, StockAdjustments.class, shop.adjustments(), process);
        put(ports, StandingPools.class, shop.adjustments(), process);
        put(ports, DeadLetters.class, stores.deadLetters(), process);
        put(ports, PaymentGateway.class, stores.provider(), process);
    }

    private static <T> void put(Ports ports, Class<T> port, T real, Instance process) {
        ports.put(port, FaultyPort.around(port, real, process));
    }
}
