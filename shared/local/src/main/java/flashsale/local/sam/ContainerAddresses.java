package flashsale.local.sam;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The variables of functions, with every server of this machine at the address at which containers reach it. */
final class ContainerAddresses implements AutoCloseable {
    private static final Pattern LOCAL = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private final InetAddress bridge;
    private final Map<Integer, Relay> relays = new HashMap<>();

    ContainerAddresses(InetAddress bridge) {
        this.bridge = bridge;
    }

    /** A relay for each server that is named; servers elsewhere stay where they are. */
    Map<String, String> of(Map<String, String> variables) throws IOException {
        for (String value : variables.values()) {
            for (MatchResult server : LOCAL.matcher(value).results().toList()) {
                int port = Integer.parseInt(server.group(1));
                if (!relays.containsKey(port)) relays.put(port, Relay.open(bridge, port));
            }
        }
        var reachable = new TreeMap<String, String>();
        variables.forEach((name, value) -> reachable.put(
                name,
                LOCAL.matcher(value)
                        .replaceAll(server -> bridge.getHostAddress() + ":"
                                + relays.get(Integer.parseInt(server.group(1))).port())));
        return reachable;
    }

    @Override
    public void close() throws IOException {
        for (Relay relay : relays.values()) relay.close();
    }
}
