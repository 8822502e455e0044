package flashsale.backends;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The real servers of one machine, as child processes on 127.0.0.1. Closing stops them, within a limit each. So does
 * the end of this JVM; and where it is killed, the next start on this machine finds what is left and stops it.
 */
public final class Backends implements AutoCloseable {
    private final Addresses addresses;
    private final Optional<Run> run;

    private Backends(Addresses addresses, Optional<Run> run) {
        this.addresses = addresses;
        this.run = run;
    }

    /**
     * Returns when every server has answered in its own protocol. A server the environment names is used as it is.
     *
     * @throws BackendsUnavailable with one sentence for people; nothing is left running then
     */
    public static Backends start(BackendsPlan plan) {
        var found = new EnumMap<Server, String>(Server.class);
        var missing = new TreeSet<Server>();
        for (var server : plan.servers()) {
            var address = plan.environment().getOrDefault(server.variable(), "").strip();
            if (address.isEmpty()) {
                missing.add(server);
                continue;
            }
            new GivenServer(server, address).requireReachable();
            plan.progress().accept(new Progress.Given(server));
            found.put(server, address);
        }
        if (missing.isEmpty()) return new Backends(Addresses.of(found, plan.environment()), Optional.empty());
        var run = Run.of(plan, missing);
        run.servers().forEach((server, running) -> found.put(server, running.address()));
        return new Backends(Addresses.of(found, plan.environment()), Optional.of(run));
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Those started here, to be killed, frozen and restarted; not those the environment names. */
    public Map<Server, RunningServer> servers() {
        return run.map(Run::servers).orElseGet(Map::of);
    }

    /** @throws IllegalStateException if it was not started here */
    public RunningServer server(Server server) {
        var running = servers().get(server);
        if (running == null) throw new IllegalStateException(server.label() + " was not started here");
        return running;
    }

    /** Stops what was started here; the data stays unless it was temporary. A second time it does nothing. */
    @Override
    public void close() {
        run.ifPresent(Run::close);
    }
}
