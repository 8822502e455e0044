package flashsale.local.run;

import flashsale.backends.BackendsPlan;
import flashsale.backends.BackendsUnavailable;
import flashsale.local.runtime.MissingPackage;
import flashsale.local.runtime.RuntimeOptions;
import flashsale.local.template.TemplateError;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Opens the shop on this machine and keeps it open until Ctrl-C.")
public final class Run implements Callable<Integer> {
    private static final String COLLECTOR = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "${env:FLASHSALE_PORT:-8080}",
            description = "port of the API on 127.0.0.1 (FLASHSALE_PORT, ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--root",
            defaultValue = "${sys:flashsale.root:-.}",
            description = "folder of the checkout (${DEFAULT-VALUE})")
    private Path root;

    @Option(
            names = "--template",
            defaultValue = "${env:FLASHSALE_TEMPLATE}",
            description = "SAM template (FLASHSALE_TEMPLATE, template.yaml of the checkout)")
    private Optional<Path> template;

    @Option(
            names = "--data",
            defaultValue = "${env:FLASHSALE_DATA}",
            description = "folder for data and logs (FLASHSALE_DATA, target/data of the checkout)")
    private Optional<Path> data;

    @Option(
            names = "--fresh",
            arity = "0..1",
            fallbackValue = "1",
            defaultValue = "${env:FRESH:-false}",
            description = "forget the data of earlier runs (FRESH=1)")
    private String fresh;

    @Option(
            names = "--freeze",
            arity = "0..1",
            fallbackValue = "1",
            defaultValue = "${env:FLASHSALE_FREEZE:-false}",
            description = "stop each function between two requests, as Lambda does (FLASHSALE_FREEZE=1)")
    private String freeze;

    @Option(
            names = "--max-processes",
            defaultValue = "${env:FLASHSALE_MAX_PROCESSES}",
            description = "processes per function (FLASHSALE_MAX_PROCESSES, two per core)")
    private Optional<Integer> maxProcesses;

    @Option(
            names = "--aot",
            defaultValue = "${env:FLASHSALE_AOT:-LATER}",
            description = "when AOT caches are made: ${COMPLETION-CANDIDATES} (FLASHSALE_AOT, ${DEFAULT-VALUE})")
    private Training training;

    @Option(
            names = "--collector",
            defaultValue = "${env:" + COLLECTOR + "}",
            description = "OpenTelemetry collector that gets spans, by OTLP over HTTP (" + COLLECTOR + ")")
    private Optional<String> collector;

    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    /** Its exit status is 0, 1 after a failure said in one sentence, or 2 after a wrong option. */
    static CommandLine line() {
        var line = new CommandLine(new Run()).setCaseInsensitiveEnumValuesAllowed(true);
        return line.setExecutionExceptionHandler((failure, command, _) -> complain(failure, command.getErr()));
    }

    private static int complain(Exception failure, PrintWriter err) throws Exception {
        switch (failure) {
            case ShopFailure _, TemplateError _, MissingPackage _, BackendsUnavailable _ ->
                err.println(failure.getMessage());
            case UncheckedIOException unusable ->
                err.println("The disk cannot be used: " + unusable.getCause().getMessage());
            default -> throw failure;
        }
        return 1;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path checkout = root.toAbsolutePath().normalize();
        Path folder = data.orElse(checkout.resolve("target/data"));
        Logs.to(folder.resolve("shop/logs"));
        var steps = new Steps(out, System::nanoTime);
        var demo = new Demo(steps::say);
        Plan plan = Plan.of(checkout, folder)
                .withPort(port)
                .withTemplate(template.orElse(checkout.resolve("template.yaml")))
                .withBackends(BackendsPlan.in(folder).fresh(isOn(fresh)))
                .withRuntime(runtime())
                .withTraining(training)
                .withEnvironment(collector.map(url -> Map.of(COLLECTOR, url)).orElse(Map.of()))
                .withOpening(demo)
                .withProgress(steps::say);
        LocalShop shop = LocalShop.start(plan);
        steps.say("ready: " + shop.baseUri() + " (logs: " + plan.places().logs() + "; Ctrl-C ends it)");
        if (!demo.openSale().isEmpty()) {
            steps.say("sale %s is open: curl -s %s/v1/sales/%s"
                    .formatted(demo.openSale(), shop.baseUri(), demo.openSale()));
        }
        Thread.currentThread().join();
        return 0;
    }

    private RuntimeOptions runtime() {
        RuntimeOptions machine = RuntimeOptions.ofThisMachine().withFreezing(isOn(freeze));
        return maxProcesses
                .map(most -> machine.withLimits(machine.limits().withProcesses(most)))
                .orElse(machine);
    }

    private static boolean isOn(String flag) {
        return flag.equals("1") || flag.equalsIgnoreCase("true");
    }
}
