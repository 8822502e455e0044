package flashsale.local.trace;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The running shop whose functions' lines are followed. */
final class TracedShop {
    /** Upkeep tells of an order's events in one of its rounds; a product's change waits behind those of an import. */
    private static final Duration LATEST = Duration.ofMinutes(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    @Option(
            names = "--url",
            defaultValue = "${env:URL:-http://localhost:8080}",
            description = "the shop (${DEFAULT-VALUE})")
    private URI url;

    @Option(
            names = "--logs",
            defaultValue = "target/data/shop/logs",
            description = "what its functions print (${DEFAULT-VALUE})")
    private Path logs;

    /** Something followed: what it is, and in which trace it was. */
    record Followed(String subject, String trace) {}

    interface Way {
        Followed go() throws IOException, InterruptedException;
    }

    TracedClient client() {
        return new TracedClient(url);
    }

    ShopLog log() {
        return new ShopLog(logs);
    }

    /** Until the function has told something in this trace; not for ever, and then what there is has to do. */
    void await(String trace, String service) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LATEST.toNanos();
        while (!tree(trace).services().contains(service) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** @return the exit status */
    int print(Way way, PrintWriter out, PrintWriter err) throws InterruptedException {
        try {
            var followed = way.go();
            var tree = tree(followed.trace());
            if (tree.services().isEmpty()) {
                throw new IOException("Nothing in %s belongs to trace %s.".formatted(logs, followed.trace()));
            }
            out.printf("%s, trace %s%n", followed.subject(), followed.trace());
            tree.lines().forEach(out::println);
            out.printf("%d functions: %s%n", tree.services().size(), String.join(", ", tree.services()));
            return 0;
        } catch (ConnectException nobody) {
            err.printf("No shop runs at %s: make run.%n", url);
        } catch (IOException failure) {
            err.println(failure.getMessage());
        }
        return 1;
    }

    private TraceTree tree(String trace) throws IOException {
        return new TraceTree(trace, log().about(trace));
    }
}
