package flashsale.proof.shop;

import flashsale.backends.Server;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop that serves. Closing it stops what this run has started, and nothing else. */
public sealed interface Shop extends AutoCloseable permits RunningShop, StartedShop {
    /** No function is called so. */
    String PROVIDER = "provider";

    URI url();

    Stores stores();

    /**
     * The living processes of a function, of a server, or of the payment provider.
     *
     * @param name as the function's folder is called, such as order-events; as {@link Server#folder} has it, such as
     *     kafka; or {@link #PROVIDER}
     * @return none where there is none now, or where somebody else runs it
     */
    List<ProcessHandle> processes(String name);

    /**
     * Kills one of these processes as kill -9 does.
     *
     * @return whether there was one
     */
    default boolean kill(String name) {
        return processes(name).stream().anyMatch(ProcessHandle::destroyForcibly);
    }

    static Optional<Server> server(String name) {
        return Stream.of(Server.values())
                .filter(server -> server.folder().equals(name))
                .findFirst();
    }

    @Override
    void close();
}
