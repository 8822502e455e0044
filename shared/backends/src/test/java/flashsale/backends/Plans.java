package flashsale.backends;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Plans that start servers also where the environment names running ones. */
final class Plans {
    private Plans() {}

    static BackendsPlan temporary(Server... servers) {
        return BackendsPlan.temporary().only(servers).environment(environment());
    }

    static BackendsPlan in(Path folder, Server... servers) {
        return BackendsPlan.in(folder).only(servers).environment(environment());
    }

    static Map<String, String> environment() {
        var variables = new TreeMap<>(System.getenv());
        for (var server : Server.values()) variables.remove(server.variable());
        return variables;
    }
}
