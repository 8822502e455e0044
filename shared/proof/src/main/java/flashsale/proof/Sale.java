package flashsale.proof;

import flashsale.local.run.Training;
import flashsale.proof.books.Finding;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.report.ReportFile;
import flashsale.proof.report.ReportTable;
import flashsale.proof.shop.RunningShop;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.StartedShop;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make sale}. Each option is also a variable of the environment, by the name in capitals. */
@Command(
        name = "sale",
        description = "Lets a crowd loose on the shop and checks the books.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the books balance", "1:they do not", "2:the run could not be made"})
public final class Sale implements Callable<Integer> {
    private static final int BALANCES = 0;
    private static final int VIOLATED = 1;
    private static final int NOT_RUN = 2;

    /** Of each run; more of them tell nothing new. */
    private static final int FINDINGS_SHOWN = 10;

    @Option(names = "--buyers", defaultValue = "${env:BUYERS:-10000}", description = "How many buyers come.")
    private int buyers;

    @Option(names = "--stock", defaultValue = "${env:STOCK:-100}", description = "Units on sale.")
    private int stock;

    @Option(names = "--limit", defaultValue = "${env:LIMIT:-1}", description = "Units a buyer may have.")
    private int limit;

    @Option(
            names = "--duplicates",
            defaultValue = "${env:DUPLICATES:-0.30}",
            description = "Share of the buyers who click twice, with another key.")
    private double duplicates;

    @Option(
            names = "--retries",
            defaultValue = "${env:RETRIES:-0.20}",
            description = "Share of the clicks sent twice; half of these hang up before the first answer.")
    private double retries;

    @Option(
            names = "--rate",
            defaultValue = "${env:RATE:-0}",
            description = "Clicks that arrive in a second, come what may. 0: the whole crowd within one second.")
    private int rate;

    @Option(names = "--connections", defaultValue = "${env:CONNECTIONS:-500}", description = "Open at most at once.")
    private int connections;

    @Option(names = "--seed", defaultValue = "${env:SEED}", description = "Makes the schedule. Drawn where not given.")
    private Long seed;

    @Option(
            names = "--kill",
            split = ",",
            defaultValue = "${env:KILL}",
            description =
                    "Functions, servers (stock-redis, mysql, kafka, ..), or the payment provider by that name, of which"
                            + " a process is killed in the middle of the sale, and of the lives where it works then.")
    private List<String> kill;

    @Mixin
    private LifeOptions life;

    @Option(names = "--url", defaultValue = "${env:URL:-http://localhost:8080}", description = "The shop.")
    private URI url;

    @Option(names = "--report", defaultValue = "${env:REPORT:-target/sale-report.json}", description = "Where it goes.")
    private Path report;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Sale()).execute(arguments));
    }

    @Override
    public Integer call() {
        var console = new Console(spec.commandLine().getOut(), inATerminal());
        try {
            var plan = plan();
            LogFile.in(folder().resolve("target"), "sale.log");
            console.line("Seed %d.", plan.seed());
            return run(plan, console);
        } catch (CannotRun | IllegalArgumentException reason) {
            console.line("The run could not be made. %s", reason.getMessage());
            return NOT_RUN;
        }
    }

    private static boolean inATerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private SalePlan plan() {
        long drawn = seed == null ? new SecureRandom().nextLong(Integer.MAX_VALUE) : seed;
        var crowd = new CrowdShape(buyers, duplicates, retries, rate, connections);
        return new SalePlan(crowd, stock, limit, life.shape(), kill == null ? List.of() : kill, life.isFlush(), drawn);
    }

    private int run(SalePlan plan, Console console) {
        // One loop for the crowd: with two cores, more of them would only take turns with the shop.
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Shop shop = shop(url, "sale-data", console)) {
            var run = new SaleRun(plan, new PlannedKills(plan), console, InstantSource.system(), System::nanoTime);
            var result = run.run(shop, vertx);
            ReportFile.write(result.report(), report);
            show(result, console);
            return exitStatus(result);
        } finally {
            vertx.close();
        }
    }

    /**
     * The one that runs, or one that lives as long as the run.
     *
     * @param data below target, where a shop that is started for the run keeps its data
     */
    static Shop shop(URI url, String data, Console console) {
        var target = folder().resolve("target");
        return RunningShop.at(url, System.getenv(), target.resolve("data/shop")).orElseGet(() -> {
            console.line("Nobody listens at %s: a shop is started for this run.", url);
            return StartedShop.open(folder(), target.resolve(data), url.getPort(), Training.FIRST, console::line);
        });
    }

    /** Of the checkout. */
    static Path folder() {
        return Path.of(System.getProperty("flashsale.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    private void show(SaleRun.Result result, Console console) {
        result.deeds().forEach(deed -> console.line(deed.sentence()));
        console.line("");
        ReportTable.lines(result.report()).forEach(console::line);
        console.line("");
        showFindings(result.findings(), console);
        console.line(result.report().balances() ? "The books balance." : "THE BOOKS DO NOT BALANCE.");
        console.line("The report is in %s.", report);
    }

    static void showFindings(List<Finding> findings, Console console) {
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .map(Finding::sentence)
                .forEach(sentence -> console.line("! %s", sentence));
    }

    private static int exitStatus(SaleRun.Result result) {
        if (!result.report().balances()) {
            return VIOLATED;
        }
        return result.deeds().stream().allMatch(Harm.Deed::done) ? BALANCES : NOT_RUN;
    }
}
