package flashsale.proof.shop;

import flashsale.backends.RunningServer;
import flashsale.local.run.AddressBook;
import flashsale.proof.CannotRun;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shop somebody else runs. It has written down where its stores are, unless the environment says otherwise.
 *
 * @param state the folder in which the shop keeps its state. There {@code functions.pids} has a line for each function
 *     process, "pid startedMillis function", and {@code payment/pid} is written by the provider when it has started. The
 *     servers keep theirs beside it
 */
public record RunningShop(URI url, Stores stores, Path state) implements Shop {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Start times are kept in hundredths of a second since boot; a pid alone may be somebody else's by now. */
    private static final long SAME_START_MILLIS = 2_000;

    /** The provider's file is as old as its first answer. */
    private static final long SLOWEST_START_MILLIS = 60_000;

    /**
     * Empty where nobody listens at the address.
     *
     * @param state the folder in which the shop of this checkout keeps its state
     */
    public static Optional<Shop> at(URI url, Map<String, String> environment, Path state) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), (int) PATIENCE.toMillis());
        } catch (IOException nobody) {
            return Optional.empty();
        }
        var complaint = "A shop runs at %s, and nothing says where its stores are".formatted(url);
        var addresses = new HashMap<>(AddressBook.read(state));
        addresses.putAll(environment);
        return Optional.of(new RunningShop(url, Stores.of(addresses, complaint), state));
    }

    @Override
    public List<ProcessHandle> processes(String name) {
        try {
            if (name.equals(PROVIDER)) {
                return provider();
            }
            var server = Shop.server(name);
            return server.isPresent()
                    ? RunningServer.find(state.getParent(), server.get()).stream()
                            .toList()
                    : functions(FunctionName.inTemplate(name));
        } catch (IOException unreadable) {
            throw new CannotRun(
                    "The shop's processes are not known: %s.".formatted(unreadable.getMessage()), unreadable);
        }
    }

    private List<ProcessHandle> functions(String function) throws IOException {
        try (var lines = Files.lines(state.resolve("functions.pids"))) {
            return lines.map(line -> line.split(" "))
                    .filter(parts -> parts.length == 3 && parts[2].equals(function))
                    .flatMap(parts -> living(Long.parseLong(parts[0]), Long.parseLong(parts[1]), SAME_START_MILLIS))
                    .toList();
        }
    }

    private List<ProcessHandle> provider() throws IOException {
        var pid = state.resolve("payment/pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        long written = Files.getLastModifiedTime(pid).toMillis();
        return living(Long.parseLong(Files.readString(pid)), written, SLOWEST_START_MILLIS)
                .toList();
    }

    private static Stream<ProcessHandle> living(long pid, long startedMillis, long tolerance) {
        return ProcessHandle.of(pid).stream()
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .filter(millis -> Math.abs(millis - startedMillis) <= tolerance)
                        .isPresent());
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
