package flashsale.backends;

import java.nio.file.Path;

/** {@code opensearch.yml} of the one node. */
final class OpenSearchSettings {
    private OpenSearchSettings() {}

    static String text(Path folder, int transportPort) {
        return """
                cluster.name: flashsale
                node.name: flashsale
                discovery.type: single-node
                network.host: 127.0.0.1
                transport.port: %1$d
                path.data: %2$s
                path.logs: %3$s

                # An index nobody made is a mistake: it would guess its mapping from the first document.
                action.auto_create_index: false
                # The disk is shared with everything else of this machine; a node that turned read-only because of
                # somebody's downloads would be a riddle.
                cluster.routing.allocation.disk.threshold_enabled: false
                # One machine, a few small indexes; the thread pools follow.
                node.processors: 2
                """.formatted(transportPort, quoted(Installation.data(folder)), quoted(folder.resolve("logs")));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
