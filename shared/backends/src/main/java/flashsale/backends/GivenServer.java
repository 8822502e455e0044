package flashsale.backends;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A running server the environment names. It is asked for a connection once, so that a wrong address is found here. */
record GivenServer(Server server, String address) {
    /** A server somewhere in the house; further away it is no use for this. */
    private static final int WAIT_MILLIS = 2_000;
    /** After any scheme and any user: the hosts, to the path. */
    private static final Pattern HOSTS = Pattern.compile("^(?:[a-z:]+://)?(?:[^/@]*@)?([^/?]+)");

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("^(?<host>\\[[^\\]]+\\]|[^:]+)(?::(?<port>\\d{1,5}))?$");

    /** Any of several hosts is enough. */
    void requireReachable() {
        var hosts = HOSTS.matcher(address);
        if (!hosts.find() || Arrays.stream(hosts.group(1).split(",")).noneMatch(this::reachable)) {
            // Not the address itself: it may carry a password.
            throw new BackendsUnavailable(
                    "No server answers at the address in %s: start it, correct the address, or unset the variable."
                            .formatted(server.variable()));
        }
    }

    private boolean reachable(String hostAndPort) {
        var parts = HOST_AND_PORT.matcher(hostAndPort.strip());
        if (!parts.matches()) return false;
        int port = parts.group("port") == null ? usualPort() : Integer.parseInt(parts.group("port"));
        try (var _ = Contact.connect(parts.group("host"), port, WAIT_MILLIS)) {
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private int usualPort() {
        return switch (server) {
            case STOCK_REDIS, CACHE_REDIS -> 6379;
            case MYSQL -> 3306;
            case KAFKA -> 9092;
            case OPENSEARCH -> 9200;
        };
    }
}
