package flashsale.proof.shop;

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
import java.util.Map;
import java.util.Optional;

/**
 * A shop somebody else runs. It has written down where its stores are, unless the environment says otherwise.
 *
 * @param state the folder in which the shop keeps its state. There {@code functions.pids} has a line for each function
 *     process, "pid startedMillis function", and {@code payment/pid} is written by the provider when it has started
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
    public boolean kill(String name) {
        try {
            return name.equals(PROVIDER) ? killProvider() : killFunction(FunctionName.inTemplate(name));
        } catch (IOException unreadable) {
            throw new CannotRun(
                    "The shop's processes are not known: %s.".formatted(unreadable.getMessage()), unreadable);
        }
    }

    private boolean killFunction(String function) throws IOException {
        try (var lines = Files.lines(state.resolve("functions.pids"))) {
            return lines.map(line -> line.split(" "))
                    .filter(parts -> parts.length == 3 && parts[2].equals(function))
                    .anyMatch(parts -> kill(Long.parseLong(parts[0]), Long.parseLong(parts[1]), SAME_START_MILLIS));
        }
    }

    private boolean killProvider() throws IOException {
        var pid = state.resolve("payment/pid");
        if (!Files.exists(pid)) {
            return false;
        }
        long written = Files.getLastModifiedTime(pid).toMillis();
        return kill(Long.parseLong(Files.readString(pid)), written, SLOWEST_START_MILLIS);
    }

    private static boolean kill(long pid, long startedMillis, long tolerance) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .filter(millis -> Math.abs(millis - startedMillis) <= tolerance)
                        .isPresent())
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
