package flashsale.proof;

import flashsale.domain.user.SessionToken;
import flashsale.proof.books.Finding;
import flashsale.proof.catalogue.IndexWatch;
import flashsale.proof.catalogue.Listed;
import flashsale.proof.report.VisitFigures;
import flashsale.proof.shop.CatalogueReader;
import flashsale.proof.visit.VisitBooks;
import flashsale.proof.visit.VisitBooks.Row;
import flashsale.proof.visit.VisitChecker;
import flashsale.proof.visit.VisitDoors;
import flashsale.proof.visit.VisitLog;
import flashsale.proof.visit.Visitors;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Visitors in a sale that is under the hand, from the products made for them to the check of what they were told. */
final class ChaosVisit {
    private static final int PRODUCTS = 5;

    /** A change whose admin died is relayed by upkeep's next pass, and a killed upkeep is back with its next minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** A frozen index is back by then. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(10);

    private final Scene scene;
    private final Vertx vertx;
    private final Function<String, RandomGenerator> random;
    private final LongSupplier nanoTime;
    private final List<Listed> products;
    private final VisitDoors doors;
    private final VisitLog log;
    private final Visitors visitors;
    private Duration agreedAfter = Duration.ZERO;

    private ChaosVisit(
            Scene scene,
            Vertx vertx,
            Function<String, RandomGenerator> random,
            LongSupplier nanoTime,
            List<Listed> products) {
        this.scene = scene;
        this.vertx = vertx;
        this.random = random;
        this.nanoTime = nanoTime;
        this.products = products;
        this.log = new VisitLog(vertx, nanoTime);
        var admin = new SessionToken(scene.desk().token());
        this.doors = VisitDoors.open(vertx, scene.shop().url(), admin, SaleRun.password());
        this.visitors = new Visitors(doors, products, prefix(scene), log, random);
    }

    /** @param random one for each purpose */
    static ChaosVisit prepare(
            Scene scene, Vertx vertx, Function<String, RandomGenerator> random, LongSupplier nanoTime) {
        var products = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> prefix(scene) + i)
                .map(sku -> new Listed(scene.desk().addProduct(sku), sku))
                .toList();
        var visit = new ChaosVisit(scene, vertx, random, nanoTime, products);
        // Otherwise all functions would start in the very second in which the crowd comes.
        visit.visitors.rehearse(scene.sale().toString());
        return visit;
    }

    private static String prefix(Scene scene) {
        return "visited-in-" + scene.sale() + '-';
    }

    void come() {
        visitors.come();
    }

    void leave() {
        visitors.leave();
    }

    void sessionsLost() {
        log.sessionsLost();
    }

    /** To be asked once, when everything is quiet. */
    List<Finding> findings() {
        var rows = rows();
        var indexed = indexed(rows);
        var lockedOut = visitors.lockedOut(random.apply("log-ins in the end"));
        doors.close();
        return VisitChecker.check(new VisitBooks(log.visits(), log.whenSessionsWereLost(), rows, indexed, lockedOut));
    }

    private List<String> ids() {
        return products.stream().map(Listed::id).toList();
    }

    /** One that is not there has no version. */
    private Map<String, Row> rows() {
        var rows = new HashMap<>(new CatalogueReader(scene.stores().database()).read(ids()));
        ids().forEach(id -> rows.putIfAbsent(id, new Row(0, 0)));
        return rows;
    }

    /** Waits until a search finds what MySQL has, but not for ever: what it finds then is the answer. */
    private Map<String, Integer> indexed(Map<String, Row> rows) {
        var wanted = new HashMap<String, Integer>();
        rows.forEach((product, row) -> wanted.put(product, row.version()));
        long begun = nanoTime.getAsLong();
        try (var watch = new IndexWatch(vertx, URI.create(scene.shop().stores().openSearch()), ids())) {
            var indexed = look(watch);
            while (!indexed.equals(wanted) && nanoTime.getAsLong() - begun < PATIENCE.toNanos()) {
                LockSupport.parkNanos(LOOK.toNanos());
                indexed = look(watch);
            }
            agreedAfter = Duration.ofNanos(nanoTime.getAsLong() - begun);
            return indexed;
        }
    }

    /** An index that is away shows nothing. */
    private Map<String, Integer> look(IndexWatch watch) {
        var found = new CompletableFuture<Map<String, Integer>>();
        vertx.runOnContext(_ -> watch.look().otherwise(Map.of()).onSuccess(found::complete));
        return found.completeOnTimeout(Map.of(), ONE_LOOK.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    VisitFigures figures() {
        return VisitFigures.of(log.visits(), agreedAfter);
    }
}
