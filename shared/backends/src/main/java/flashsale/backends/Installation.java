package flashsale.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One kind of server, unpacked: it can be laid out in any number of folders and started there. */
interface Installation {
    /**
     * Writes no executable file after it has returned.
     *
     * @param brief a start that costs little matters more than a run that costs little
     */
    static Installation of(Server server, Platform platform, Cache cache, boolean brief) {
        return switch (server) {
            case STOCK_REDIS -> RedisInstallation.stock(platform, cache);
            case CACHE_REDIS -> RedisInstallation.cache(platform, cache);
            case MYSQL -> MariaDbInstallation.in(platform, cache);
            case KAFKA -> KafkaInstallation.in(cache, brief);
            case OPENSEARCH -> OpenSearchInstallation.in(cache, brief);
        };
    }

    /** Fills {@code data}, which is empty. */
    void layOut(Path data) throws IOException;

    /**
     * The command that starts it in the foreground. The path of {@code folder} is part of it: that is how a process is
     * recognised as ours after its parent has died.
     *
     * @param folder where its files besides the data go; the data is in {@link #data}
     */
    List<String> command(Path folder, int port) throws IOException;

    /** Whether this very process answers on the port in its own protocol and can serve. */
    boolean answers(Path folder, int port, long pid) throws IOException;

    /** Where clients find it. */
    String address(int port);

    /** How long a stop may take before the process is killed. */
    Duration stopGrace();

    /** Whether a clean stop is worth its time even where the data is thrown away. */
    default boolean wantsCleanStop() {
        return false;
    }

    /** It has ended by itself after being asked to. */
    default void stoppedCleanly(Path folder) throws IOException {}

    static Path data(Path folder) {
        return folder.resolve("data");
    }
}
