package flashsale.proof;

import flashsale.proof.books.Finding;
import flashsale.proof.broken.Break;
import flashsale.proof.broken.Breaks;
import flashsale.proof.broken.BrokenCopy;
import flashsale.proof.chaos.Target;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.life.LifeShape;
import flashsale.proof.report.ChaosReport;
import flashsale.proof.report.ReportFile;
import flashsale.proof.report.ReportTable;
import flashsale.proof.report.SaleReport;
import flashsale.proof.shop.Shop;
import flashsale.proof.shop.StartedShop;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make chaos}: a sale and what becomes of its orders, while a hand hits every process of the shop. */
@Command(
        name = "chaos",
        description = "Kills, freezes and restarts servers and functions while a sale goes on, and checks the books.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the books balance", "1:they do not", "2:the run could not be made"})
public final class Chaos implements Callable<Integer> {
    private static final int BALANCES = 0;
    private static final int VIOLATED = 1;
    private static final int NOT_RUN = 2;

    private static final double DUPLICATES = 0.30;
    private static final double RETRIES = 0.20;
    private static final int CONNECTIONS = 500;

    /** Of the orders; the rest is forgotten, and expires. */
    private static final double LIFE = 0.25;

    @Option(names = "--buyers", defaultValue = "${env:BUYERS:-2000}", description = "How many buyers come.")
    private int buyers;

    @Option(names = "--stock", defaultValue = "${env:STOCK:-1700}", description = "Units on sale.")
    private int stock;

    @Option(names = "--limit", defaultValue = "${env:LIMIT:-1}", description = "Units a buyer may have.")
    private int limit;

    @Option(names = "--rate", defaultValue = "${env:RATE:-100}", description = "Clicks a second.")
    private int rate;

    @Option(names = "--lives-rate", defaultValue = "${env:LIVES_RATE:-20}", description = "Lives begun a second.")
    private int livesRate;

    @Option(names = "--seed", defaultValue = "${env:SEED}", description = "Makes the plan. Drawn where not given.")
    private Long seed;

    @Option(
            names = "--broken",
            defaultValue = "${env:BROKEN}",
            description = "Opens a shop without this protection, to see what the run finds; none but a listed one.")
    private String broken;

    @Option(names = "--url", defaultValue = "${env:URL:-http://localhost:8080}", description = "The shop.")
    private URI url;

    @Option(
            names = "--report",
            defaultValue = "${env:REPORT:-target/chaos-report.json}",
            description = "Where it goes.")
    private Path report;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Chaos()).execute(arguments));
    }

    @Override
    public Integer call() {
        var console = new Console(spec.commandLine().getOut(), false);
        try {
            var plan = plan();
            var taken = broken == null ? Optional.<Break>empty() : Optional.of(Breaks.named(broken));
            LogFile.in(Sale.folder().resolve("target"), "chaos.log");
            console.line("Seed %d.", plan.seed());
            return run(plan, taken, console);
        } catch (CannotRun | IllegalArgumentException reason) {
            console.line("The run could not be made. %s", reason.getMessage());
            return NOT_RUN;
        }
    }

    private SalePlan plan() {
        if (rate == 0) {
            throw new IllegalArgumentException("RATE must be at least 1: a crowd that comes at once is gone at once");
        }
        long drawn = seed == null ? new SecureRandom().nextLong(Integer.MAX_VALUE) : seed;
        var crowd = new CrowdShape(buyers, DUPLICATES, RETRIES, rate, CONNECTIONS);
        var lives = new LifeShape(LIFE, 0.60, 0.15, 0.15, livesRate);
        var plan = new SalePlan(crowd, stock, limit, lives, List.of(), false, drawn);
        // While both upkeeps are away, orders may land late; they must not expire before the sale is checked.
        int kills = ChaosHarms.strokesWhileBuying(plan).kills(Target.UPKEEP);
        return new SalePlan(
                crowd, stock, limit, lives, Collections.nCopies(kills, Target.UPKEEP.process()), false, drawn);
    }

    private int run(SalePlan plan, Optional<Break> taken, Console console) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Shop shop = shop(taken, console)) {
            var harms = new ChaosHarms(plan, vertx, System::nanoTime);
            var result = new SaleRun(plan, harms, console, InstantSource.system(), System::nanoTime).run(shop, vertx);
            var chaos = new ChaosReport(
                    plan.seed(), taken.map(Break::name).orElse(""), harms.report(), harms.visitors(), result.report());
            ReportFile.write(chaos, report);
            show(chaos, result.findings(), console);
            taken.ifPresent(one -> warn(one, console));
            return verdict(chaos.sale(), console);
        } finally {
            vertx.close();
        }
    }

    /** Where nothing was sold, books that balance prove nothing: the machine had too much else to do. */
    private static int verdict(SaleReport sale, Console console) {
        if (!sale.balances()) {
            return VIOLATED;
        }
        if (sale.accepted() == 0) {
            console.line("Nothing was sold, so this was no run.");
            return NOT_RUN;
        }
        return BALANCES;
    }

    private Shop shop(Optional<Break> taken, Console console) {
        if (taken.isEmpty()) {
            return Sale.shop(url, "chaos-data", console);
        }
        warn(taken.get(), console);
        var copy = Sale.folder().resolve("target/broken");
        BrokenCopy.make(Sale.folder(), copy, taken.get());
        return StartedShop.openApart(copy, copy.resolve("target/data"), console::line);
    }

    private static void warn(Break broken, Console console) {
        console.line("THIS SHOP IS BROKEN ON PURPOSE (%s): %s.", broken.name(), broken.says());
    }

    private void show(ChaosReport chaos, List<Finding> findings, Console console) {
        chaos.parts().forEach(part -> part.lines().forEach(line -> console.line("%s", line)));
        console.line("%s", chaos.visitors().line());
        console.line("");
        ReportTable.lines(chaos.sale()).forEach(line -> console.line("%s", line));
        console.line("");
        Sale.showFindings(findings, console);
        console.line(chaos.sale().balances() ? "The books balance." : "THE BOOKS DO NOT BALANCE.");
        console.line("The report is in %s; SEED=%d plans the same strokes again.", report, chaos.seed());
    }
}
