package flashsale.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of 127.0.0.1. */
final class Ports {
    // Below the range systems take for outgoing connections (from 32768 on Linux): while a server is being restarted
    // on its port, no client may happen to get it.
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    /** With this many busy ports among 12,000, something else is wrong. */
    private static final int ATTEMPTS = 200;

    /**
     * A killed process gives its port back a moment later; and a process that is being started holds whatever its
     * parent, which may be this JVM looking at the port, has open at that moment.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Ports() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean becomesFree(int port) {
        return Deadline.in(PATIENCE).await(() -> isFree(port));
    }

    static int anyFree() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port)) return port;
        }
        throw new BackendsUnavailable("No free port was found between %d and %d".formatted(LOWEST, BEYOND));
    }

    static int choose(Server server, Port wanted) {
        return switch (wanted) {
            case Port.Free _ -> anyFree();
            case Port.Preferably(int number) -> becomesFree(number) ? number : anyFree();
            case Port.Exactly(int number) -> {
                if (!becomesFree(number)) throw busy(server, number);
                yield number;
            }
        };
    }

    private static BackendsUnavailable busy(Server server, int port) {
        return new BackendsUnavailable(
                "Port %d, wanted for %s, is in use by another program: stop that one, choose another port, or name a running server in %s."
                        .formatted(port, server.label(), server.variable()));
    }
}
