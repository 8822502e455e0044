package flashsale.proof;

import flashsale.domain.user.SessionToken;
import flashsale.proof.bench.BenchReport;
import flashsale.proof.bench.BenchTable;
import flashsale.proof.bench.LagBench;
import flashsale.proof.bench.LoadPlan;
import flashsale.proof.bench.ReadBench;
import flashsale.proof.bench.SearchBench;
import flashsale.proof.catalogue.Listed;
import flashsale.proof.report.ReportFile;
import flashsale.proof.shop.Accounts;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.ShopApi;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make bench}: how much of the catalogue is read in a second, beside what its stores can do. */
@Command(
        name = "bench",
        description = "Reads the catalogue as fast as it is answered, and its stores without the shop around them.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:measured", "2:the run could not be made"})
public final class Bench implements Callable<Integer> {
    private static final int MEASURED = 0;
    private static final int NOT_RUN = 2;

    /** Enough of them for the slowest JVM to have compiled what is hot. */
    private static final int WARM_UP_ROUNDS = 30;

    @Option(names = "--products", defaultValue = "${env:PRODUCTS:-50}", description = "That everybody looks at.")
    private int products;

    @Option(names = "--connections", defaultValue = "${env:CONNECTIONS:-64}", description = "Readers at once.")
    private int connections;

    @Option(names = "--searches", defaultValue = "${env:SEARCHES:-40}", description = "Searches that come in a second.")
    private int searches;

    @Option(names = "--updates", defaultValue = "${env:UPDATES:-200}", description = "Products revised in a second.")
    private int updates;

    @Option(names = "--duration", defaultValue = "${env:DURATION:-10}", description = "Seconds of a measurement.")
    private int seconds;

    @Option(names = "--url", defaultValue = "${env:URL:-http://localhost:8080}", description = "The shop.")
    private URI url;

    @Option(
            names = "--report",
            defaultValue = "${env:REPORT:-target/bench-report.json}",
            description = "Where the figures go.")
    private Path report;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        var console = new Console(spec.commandLine().getOut(), false);
        // One loop for the readers, as for the crowd of a sale.
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            var plan =
                    new LoadPlan(products, connections, searches, updates, Duration.ofSeconds(seconds), WARM_UP_ROUNDS);
            LogFile.in(Sale.folder().resolve("target"), "sale.log");
            try (Shop shop = Sale.shop(url, "bench-data", console)) {
                show(run(plan, shop, vertx, console), console);
            }
            return MEASURED;
        } catch (CannotRun | IllegalArgumentException reason) {
            console.line("The run could not be made. %s", reason.getMessage());
            return NOT_RUN;
        } finally {
            vertx.close();
        }
    }

    private void show(BenchReport measured, Console console) {
        ReportFile.write(measured, report);
        console.line("");
        BenchTable.lines(measured).forEach(console::line);
        console.line("The report is in %s.", report);
    }

    static BenchReport run(LoadPlan plan, Shop shop, Vertx vertx, Console console) {
        var clock = InstantSource.system();
        var run = "bench-" + Long.toString(clock.millis(), Character.MAX_RADIX);
        var where = shop.stores();
        try (var api = new ShopApi(shop.url(), console::line);
                var stores = new OpenStores(where, clock)) {
            var admin = new Cast(run, new Accounts(api, SaleRun.password()), stores, clock, console).admin();
            var desk = new AdminDesk(api, clock, admin);
            var hot = products(desk, run + "-hot-", plan.products()).stream()
                    .map(Listed::id)
                    .toList();
            var imported = products(desk, run + "-imported-", plan.revised());
            var revised = products(desk, run + "-revised-", plan.revised());
            console.line("%d products are there.", hot.size() + imported.size() + revised.size());
            var reads = new ReadBench(plan, vertx, System::nanoTime, console::line)
                    .measure(shop.url(), URI.create(where.cacheRedis()), hot);
            var search = new SearchBench(plan, vertx, System::nanoTime, console::line)
                    .measure(shop.url(), where.openSearch());
            var lag = new LagBench(plan, vertx, System::nanoTime);
            var index = URI.create(where.openSearch());
            var session = new SessionToken(admin);
            var byImport = lag.measure(shop.url(), index, session, imported, plan.together());
            var oneByOne = lag.measure(shop.url(), index, session, revised, 1);
            var command = "make bench DURATION=%d CONNECTIONS=%d SEARCHES=%d UPDATES=%d"
                    .formatted(plan.time().toSeconds(), plan.readers(), plan.searches(), plan.updates());
            int cores = Runtime.getRuntime().availableProcessors();
            return new BenchReport(command, Commit.here(), cores, reads, search, byImport, oneByOne);
        }
    }

    private static List<Listed> products(AdminDesk desk, String sku, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Listed(desk.addProduct(sku + i), sku + i))
                .toList();
    }
}
