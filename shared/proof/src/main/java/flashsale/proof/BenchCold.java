package flashsale.proof;

import flashsale.domain.user.SessionToken;
import flashsale.local.run.Training;
import flashsale.proof.bench.ColdBench;
import flashsale.proof.bench.ColdPlan;
import flashsale.proof.bench.ColdReport;
import flashsale.proof.bench.ColdShop;
import flashsale.proof.bench.ColdTable;
import flashsale.proof.report.ReportFile;
import flashsale.proof.shop.Accounts;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.ShopApi;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make bench-cold}: how long every function takes from nothing to its first answer, and what it needs then. */
@Command(
        name = "bench-cold",
        description = "Starts every function again and again, and measures it until its first answer and afterwards.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:measured", "2:the run could not be made"})
public final class BenchCold implements Callable<Integer> {
    private static final int MEASURED = 0;
    private static final int NOT_RUN = 2;

    /** Enough for each purchase of a usual run to be another buyer's. */
    private static final int BUYERS = 2_000;

    private static final int STOCK = 1_000_000;

    /** The most there is: a run with many starts comes back to the first buyers. */
    private static final int LIMIT = 20;

    @Option(names = "--starts", defaultValue = "${env:STARTS:-8}", description = "Of each function in each variant.")
    private int starts;

    @Option(
            names = "--functions",
            split = ",",
            defaultValue = "${env:FUNCTIONS}",
            description = "Only these, by the names of their folders.")
    private Set<String> functions;

    @Option(
            names = "--report",
            defaultValue = "${env:REPORT:-target/bench-cold.json}",
            description = "Where the figures go.")
    private Path report;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCold()).execute(arguments));
    }

    @Override
    public Integer call() {
        var console = new Console(spec.commandLine().getOut(), false);
        try {
            var plan = new ColdPlan(starts, functions == null ? Set.of() : functions);
            LogFile.in(Sale.folder().resolve("target"), "sale.log");
            var measured = run(plan, Sale.folder().resolve("target/cold-data"), Training.FIRST, console);
            ReportFile.write(measured, report);
            console.line("");
            ColdTable.lines(measured).forEach(console::line);
            console.line("The report is in %s.", report);
            return MEASURED;
        } catch (CannotRun | IllegalArgumentException reason) {
            console.line("The run could not be made. %s", reason.getMessage());
            return NOT_RUN;
        }
    }

    /** @param data where the servers of the run keep theirs; forgotten first */
    static ColdReport run(ColdPlan plan, Path data, Training training, Console console) {
        var root = Sale.folder();
        var clock = InstantSource.system();
        try (var shop = ColdShop.open(root, data, training, console::line);
                var api = new ShopApi(shop.url(), console::line);
                var stores = new OpenStores(shop.stores(), clock)) {
            var cast = new Cast("cold", new Accounts(api, SaleRun.password()), stores, clock, console);
            cast.registerAFew();
            var admin = cast.admin();
            var desk = new AdminDesk(api, clock, admin);
            desk.openSale(desk.addProduct("cold"), STOCK, LIMIT, AdminDesk.LONGEST_TO_PAY);
            var bench = new ColdBench(
                    plan,
                    root,
                    System::nanoTime,
                    row -> console.line("%s (%s) is measured.", row.function(), row.variant()));
            var command = "make bench-cold STARTS=" + plan.starts();
            return bench.measure(shop, new SessionToken(admin), cast.crowd(BUYERS), command, Commit.here());
        }
    }
}
