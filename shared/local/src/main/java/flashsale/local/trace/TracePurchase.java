package flashsale.local.trace;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code make trace}. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Follows one purchase through the functions of a running shop, by the lines they print.")
public final class TracePurchase implements Callable<Integer> {
    /** Upkeep tells the log of an order's events in one of its rounds, some seconds apart. */
    private static final Duration LATEST = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    @Option(
            names = "--url",
            defaultValue = "${env:URL:-http://localhost:8080}",
            description = "the shop (${DEFAULT-VALUE})")
    private URI url;

    @Option(names = "--order", defaultValue = "", description = "one that was made before; else one is bought and paid")
    private String order;

    @Option(
            names = "--logs",
            defaultValue = "target/data/shop/logs",
            description = "what its functions print (${DEFAULT-VALUE})")
    private Path logs;

    @Spec
    private CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TracePurchase()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var log = new ShopLog(logs);
        try {
            return order.isEmpty() ? newPurchase(log) : old(log);
        } catch (ConnectException nobody) {
            return complain("No shop runs at %s: make run.".formatted(url));
        } catch (IOException failure) {
            return complain(failure.getMessage());
        }
    }

    private int newPurchase(ShopLog log) throws IOException, InterruptedException {
        String trace = UUID.randomUUID().toString().replace("-", "");
        var buyer = new TracedBuyer(url, trace);
        buyer.logIn();
        String bought = buyer.buy();
        buyer.awaitLanding(bought);
        // Who pays at once is faster than upkeep, and then the payment's request tells of the order as well.
        await(log, trace, "upkeep");
        buyer.pay(bought);
        await(log, trace, "order");
        return print(log, trace, bought);
    }

    private static void await(ShopLog log, String trace, String service) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LATEST.toNanos();
        while (!new TraceTree(trace, log.about(trace)).services().contains(service) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private int old(ShopLog log) throws IOException {
        var trace = log.traceOf(order);
        if (trace.isEmpty()) return complain("Nothing in %s tells of order %s.".formatted(logs, order));
        return print(log, trace.get(), order);
    }

    private int print(ShopLog log, String trace, String about) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var tree = new TraceTree(trace, log.about(trace));
        if (tree.services().isEmpty()) return complain("Nothing in %s belongs to trace %s.".formatted(logs, trace));
        out.printf("order %s, trace %s%n", about, trace);
        tree.lines().forEach(out::println);
        out.printf("%d functions: %s%n", tree.services().size(), String.join(", ", tree.services()));
        return 0;
    }

    private int complain(String complaint) {
        spec.commandLine().getErr().println(complaint);
        return 1;
    }
}
