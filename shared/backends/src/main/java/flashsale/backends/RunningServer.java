package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server started here. Besides being used it may be killed, frozen and restarted, always on the same port and data.
 * Safe for several threads, one after the other: a call waits for one that is under way.
 */
public final class RunningServer {
    private final Server server;
    private final Launch launch;
    private final int port;
    private Child child;
    /** Its run is over: nobody starts it again. */
    private volatile boolean retired;

    private RunningServer(Server server, Launch launch, int port, Child child) {
        this.server = server;
        this.launch = launch;
        this.port = port;
        this.child = child;
    }

    static RunningServer start(Server server, Launch launch, Port wanted) throws IOException {
        var started = launch.on(wanted);
        return new RunningServer(server, launch, started.port(), started.child());
    }

    public Server server() {
        return server;
    }

    public int port() {
        return port;
    }

    public String address() {
        return launch.installation().address(port);
    }

    /** Of the process that runs now, or ran last. */
    public synchronized long pid() {
        return child.pid();
    }

    /** A frozen one is alive. */
    public synchronized boolean isAlive() {
        return child.isAlive();
    }

    public Path logFile() {
        return launch.log();
    }

    /** SIGKILL; returns when the process is gone. */
    public synchronized void kill() {
        child.kill();
    }

    /** SIGSTOP: it keeps its connections and answers nothing until {@link #thaw()}. */
    public synchronized void freeze() {
        child.freeze();
    }

    /** SIGCONT. */
    public synchronized void thaw() {
        child.thaw();
    }

    /** Lets it end by itself, within a limit; does nothing to one that has ended. */
    public synchronized void stop() {
        if (!child.isAlive()) return;
        if (child.stop(launch.installation().stopGrace())) launch.stoppedCleanly();
    }

    /** Stops it if it still runs, starts it on the same port and data, and returns when it answers. */
    public synchronized void restart() {
        stop();
        try {
            child = launch.on(new Port.Exactly(port)).child();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it on the same port and data where it has died, and returns when it answers. Does nothing to one that lives,
     * frozen or not, nor to one whose run is over.
     *
     * @throws BackendsUnavailable if it does not start; it may be tried again
     */
    public synchronized void revive() {
        if (!retired && !child.isAlive()) restart();
    }

    /** Its run is about to stop it for good. */
    void retire() {
        retired = true;
    }

    /**
     * The process of a server that any run, of this JVM or another, has started in a data folder and that still lives.
     *
     * @param dataFolder as given to {@link BackendsPlan#in}
     */
    public static Optional<ProcessHandle> find(Path dataFolder, Server server) {
        var folder = dataFolder.toAbsolutePath().normalize().resolve(server.folder());
        try {
            return ProcessMark.read(folder.resolve(Orphans.PID_FILE)).flatMap(ProcessMark::alive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For data nobody wants back: no politeness, unless it is of use. */
    synchronized void stopAndForget() {
        if (launch.installation().wantsCleanStop()) stop();
        else child.kill();
    }
}
