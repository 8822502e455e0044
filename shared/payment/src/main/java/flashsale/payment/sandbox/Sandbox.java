package flashsale.payment.sandbox;

import com.sun.net.httpserver.HttpServer;
import flashsale.payment.WebhookSignature;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * The process of the provider, on 127.0.0.1 only.
 *
 * <p>{@code --folder=} where {@code journal}, {@code port} and {@code pid} are; {@code --port=}, any free one where it is
 * 0; {@code --webhook=} an address of this machine, or none; {@code --attached=true} ends it with its standard input, that
 * is, with its parent, however that ended. The secret comes in {@value #SECRET}, as arguments can be read by everybody.
 */
public final class Sandbox {
    static final String SECRET = "FLASHSALE_PAYMENT_WEBHOOK_SECRET";

    /** The thread of a request lives as long as its connection is busy: this bounds the threads. */
    private static final int MOST_CONNECTIONS = 1_024;
    /** Longer than any client of ours keeps a connection, so that it is never closed under a request. */
    private static final int IDLE_SECONDS = 300;

    private static final int LONGEST_REQUEST_SECONDS = 60;
    private static final int BACKLOG = 1_024;

    // Below the range systems take for outgoing connections: while this is restarted, nobody may happen to get its
    // port.
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int PORT_ATTEMPTS = 200;

    private Sandbox() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(option -> option[0], option -> option.length > 1 ? option[1] : ""));
        var folder = Path.of(options.get("--folder"));
        System.setProperty("jdk.httpserver.maxConnections", Integer.toString(MOST_CONNECTIONS));
        System.setProperty("sun.net.httpserver.idleInterval", Integer.toString(IDLE_SECONDS));
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(LONGEST_REQUEST_SECONDS));
        try (var ledger = Ledger.open(folder.resolve("journal"))) {
            serve(ledger, folder, options);
        }
    }

    private static void serve(Ledger ledger, Path folder, Map<String, String> options)
            throws IOException, InterruptedException {
        var signature = new WebhookSignature(Objects.requireNonNull(System.getenv(SECRET), SECRET + " is not set"));
        try (var webhooks = new Webhooks(signature, InstantSource.system(), ledger::told);
                var provider = new Provider(ledger, webhooks);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            if (options.containsKey("--webhook")) {
                webhooks.sendTo(Webhooks.onThisMachine(options.get("--webhook")));
            }
            var server = bind(Integer.parseInt(options.getOrDefault("--port", "0")));
            server.createContext("/", new Routes(provider, webhooks));
            server.setExecutor(threads);
            provider.resume();
            server.start();
            write(folder, "pid", ProcessHandle.current().pid());
            write(folder, "port", server.getAddress().getPort());
            boolean attached = Boolean.parseBoolean(options.get("--attached"));
            if (!attached) Thread.currentThread().join();
            untilTheParentEnds();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void untilTheParentEnds() throws IOException {
        while (System.in.read() >= 0) {
            // What a parent says is of no interest, only that it is there.
        }
    }

    private static HttpServer bind(int port) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int candidate = port == 0 ? ThreadLocalRandom.current().nextInt(LOWEST, BEYOND) : port;
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), candidate), BACKLOG);
            } catch (BindException taken) {
                if (port != 0 || attempt == PORT_ATTEMPTS) throw taken;
            }
        }
    }

    /** Complete as soon as it is there: somebody waits for it. */
    private static void write(Path folder, String name, long number) throws IOException {
        var draft = folder.resolve(name + ".draft");
        Files.writeString(draft, Long.toString(number));
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
