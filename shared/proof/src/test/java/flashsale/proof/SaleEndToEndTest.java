package flashsale.proof;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.run.Training;
import flashsale.local.trace.TraceProduct;
import flashsale.local.trace.TracePurchase;
import flashsale.proof.bench.BenchTable;
import flashsale.proof.bench.LoadFigures;
import flashsale.proof.bench.LoadPlan;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.life.LifeShape;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.StartedShop;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The short form of make sale: gateway, packaged functions as processes, real Redis, Kafka and MySQL. */
final class SaleEndToEndTest {
    private static final Path ROOT = Path.of(System.getProperty("flashsale.root", "../.."));
    private static final CrowdShape CROWD = new CrowdShape(300, 0.3, 0.2, 0, 50);
    private static final int STOCK = 50;
    private static final LifeShape LIVES = new LifeShape(1, 0.6, 0.15, 0.15, 50);

    /** To wait for orders to expire takes half a minute, and nothing is killed in it. */
    private static final LifeShape LIVES_THAT_ALL_ACT = new LifeShape(1, 0.7, 0.2, 0, 50);

    private static final Console CONSOLE = new Console(new PrintWriter(System.out), false);

    private static Vertx vertx;
    private static Shop shop;
    private static Path logs;

    @BeforeAll
    static void open(@TempDir Path data) {
        logs = data.resolve("shop/logs");
        vertx = Vertx.vertx();
        shop = StartedShop.open(ROOT, data, 0, Training.OFF, CONSOLE::line);
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static SaleRun.Result sale(int limit, LifeShape lives, long seed, String... kill) {
        var plan = new SalePlan(CROWD, STOCK, limit, lives, List.of(kill), false, seed);
        return new SaleRun(plan, new PlannedKills(plan), CONSOLE, InstantSource.system(), System::nanoTime)
                .run(shop, vertx);
    }

    private static void everyOrderCameToItsEnd(SaleRun.Result result) {
        var life = result.report().life();
        moneyIsWhereItBelongs(result);
        assertThat(life.paid()).isPositive();
        assertThat(life.cancelled()).isPositive();
        assertThat(life.expired()).isPositive();
        assertThat(life.refunded()).isPositive();
    }

    /** How many have paid in time depends on how long what was killed is away. */
    private static void moneyIsWhereItBelongs(SaleRun.Result result) {
        var life = result.report().life();
        assertThat(life.lives()).isEqualTo(STOCK);
        assertThat(life.providerNetCharge()).isEqualTo(life.paidTotal());
    }

    private static void soldExactlyWhatThereWas(SaleRun.Result result) {
        assertThat(result.findings()).isEmpty();
        assertThat(result.report().accepted()).isEqualTo(STOCK);
        assertThat(result.report().ordersLanded()).isEqualTo(STOCK);
        assertThat(result.report().replayed()).isPositive();
        assertThat(result.report().soldOut()).isPositive();
    }

    @Test
    void a_crowd_buys_exactly_what_there_is_and_every_order_comes_to_its_end() {
        var result = sale(1, LIVES, 11);

        soldExactlyWhatThereWas(result);
        everyOrderCameToItsEnd(result);
        assertThat(result.report().redisRoundTripsPerAccepted()).isBetween(1.0, 2.0);
        assertThat(result.report().rawScriptPerSecond()).isPositive();
        assertThat(result.report().purchaseMs().p50()).isPositive();
        assertThat(result.report().acceptToOrderMs().p99()).isPositive();
    }

    @Test
    void the_catalogue_is_read_searched_and_revised_beside_its_raw_stores() {
        var report = Bench.run(new LoadPlan(5, 8, 20, 20, Duration.ofSeconds(1), 1), shop, vertx, CONSOLE);

        var reads = report.products();
        assertThat(reads.read().others()).isEmpty();
        assertThat(reads.read().perSecond()).isPositive();
        assertThat(reads.readAgain().others()).isEmpty();
        assertThat(reads.readAgain().perSecond()).isPositive();
        assertThat(reads.ratioToRaw()).isBetween(0.0, 1.0);
        // How many searches the index answers in time depends on the machine; each has an answer, and no other than
        // these.
        var searches = report.search().search();
        assertThat(searches.others().keySet()).isSubsetOf(Set.of(LoadFigures.DEGRADED));
        assertThat(searches.perSecond() + searches.others().size()).isPositive();
        assertThat(report.search().raw().perSecond()).isPositive();
        for (var lag : List.of(report.imported(), report.revised())) {
            assertThat(lag.refused()).isZero();
            assertThat(lag.neverSeen()).isZero();
            assertThat(lag.visibleMs().p99()).isPositive();
        }
        assertThat(BenchTable.lines(report)).anyMatch(line -> line.contains(report.commit()));
    }

    /** What a newcomer types after make run, in the order in which it is printed. */
    @Test
    void the_lines_of_the_readme_end_with_a_paid_order(@TempDir Path folder) throws Exception {
        var here = "http://localhost:" + shop.url().getPort();

        var answers = Shell.run(Readme.requests(ROOT).replace("http://localhost:8080", here), folder);

        assertThat(answers)
                .contains("\"username\":\"ann\"")
                .contains("\"sku\":")
                .contains("\"state\":\"PENDING\"")
                .contains("\"state\":\"PAID\"");
    }

    @Test
    void nothing_that_is_secret_is_in_any_log(@TempDir Path copy) throws Exception {
        var canaries = Canaries.plant(shop.url());

        assertThat(canaries.foundIn(logs)).isEmpty();
        assertThat(logs.resolve("LoginFunction.log")).content().contains("SessionResource.logIn 401");

        Files.writeString(copy.resolve("OrderFunction.log"), "cannot log in with canary horse battery");
        assertThat(canaries.foundIn(copy)).containsExactly("password in OrderFunction.log");
    }

    @Test
    void one_purchase_is_followed_through_the_functions_and_counted_on_the_way() throws Exception {
        assertThat(followed(new TracePurchase()))
                .containsPattern("seckill: reserved \\(.* ms\\)\n.*  order-events: landed")
                .containsPattern("upkeep: told")
                .containsPattern("order: .*PaymentResource.pay 200")
                .contains("6 functions: login, order, order-events, register, seckill, upkeep");
        var metrics = get("/metrics");
        assertThat(metrics)
                .containsPattern("flashsale_purchase_accepted_total [1-9]")
                .containsPattern("flashsale_order_landed_total [1-9]")
                .containsPattern("flashsale_order_paid_total [1-9]")
                .containsPattern(
                        "flashsale_gateway_requests_total\\{function=\"SeckillFunction\",status=\"202\"} [1-9]")
                .contains("flashsale_poller_lag{mapping=");
    }

    @Test
    void one_change_of_a_product_is_followed_from_the_admin_into_the_index() {
        assertThat(followed(new TraceProduct()))
                .containsPattern("catalog: .*ProductResource.archive 200.*\n.*  search-index: indexed")
                .contains("3 functions: catalog, login, search-index");
    }

    private static String followed(Object command) {
        var out = new StringWriter();
        var status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("--url=" + shop.url(), "--logs=" + logs);
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }

    private static String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(shop.url().resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void the_books_balance_while_processes_are_killed() {
        var result = sale(2, LIVES_THAT_ALL_ACT, 12, "seckill", "order-events", "order", "provider", "stock-redis");

        // The provider twice: while the crowd buys, and while buyers pay.
        assertThat(result.deeds()).hasSize(6).allMatch(Harm.Deed::done);
        soldExactlyWhatThereWas(result);
        moneyIsWhereItBelongs(result);
    }
}
