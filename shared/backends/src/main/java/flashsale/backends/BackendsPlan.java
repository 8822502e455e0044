package flashsale.backends;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be started, and where.
 *
 * @param dataFolder where data and logs stay from run to run; empty: a temporary one, deleted at the end
 * @param servers which ones
 * @param ports of those that do not take any free one
 * @param fresh forget the data of earlier runs first
 * @param hook stop the servers when this JVM ends without {@link Backends#close()}. Turn it off where the caller has
 *     a shutdown hook of its own and wants to decide the order
 * @param environment where the variables of {@link Server#variable()} are looked up
 * @param progress is told what happens
 */
public record BackendsPlan(
        Optional<Path> dataFolder,
        Set<Server> servers,
        Map<Server, Port> ports,
        boolean fresh,
        boolean hook,
        Map<String, String> environment,
        Consumer<Progress> progress) {

    public BackendsPlan {
        dataFolder = dataFolder.map(folder -> folder.toAbsolutePath().normalize());
        servers = Set.copyOf(servers);
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
    }

    /** All servers on free ports; the data stays in {@code dataFolder}. */
    public static BackendsPlan in(Path dataFolder) {
        return new BackendsPlan(
                Optional.of(dataFolder), Set.of(Server.values()), Map.of(), false, true, System.getenv(), _ -> {});
    }

    /**
     * All servers on free ports with no data; nothing is left at the end. For tests: they start with less work, and
     * Kafka then needs more for each record. What measures takes {@code in(folder).fresh(true)}.
     */
    public static BackendsPlan temporary() {
        return new BackendsPlan(
                Optional.empty(), Set.of(Server.values()), Map.of(), false, true, System.getenv(), _ -> {});
    }

    public BackendsPlan only(Server... wanted) {
        return new BackendsPlan(dataFolder, Set.of(wanted), ports, fresh, hook, environment, progress);
    }

    public BackendsPlan port(Server server, Port port) {
        var changed = new EnumMap<Server, Port>(Server.class);
        changed.putAll(ports);
        changed.put(server, port);
        return new BackendsPlan(dataFolder, servers, changed, fresh, hook, environment, progress);
    }

    public BackendsPlan fresh(boolean empty) {
        return new BackendsPlan(dataFolder, servers, ports, empty, hook, environment, progress);
    }

    public BackendsPlan withoutHook() {
        return new BackendsPlan(dataFolder, servers, ports, fresh, false, environment, progress);
    }

    public BackendsPlan environment(Map<String, String> variables) {
        return new BackendsPlan(dataFolder, servers, ports, fresh, hook, variables, progress);
    }

    public BackendsPlan progress(Consumer<Progress> listener) {
        return new BackendsPlan(dataFolder, servers, ports, fresh, hook, environment, listener);
    }

    Port portOf(Server server) {
        return ports.getOrDefault(server, new Port.Free());
    }
}
