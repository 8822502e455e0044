package flashsale.testing.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** A server of the tests that answers nothing, keeping its connections, until it is closed. */
public final class Frozen implements AutoCloseable {
    private final long pid;

    private Frozen(long pid) {
        this.pid = pid;
    }

    /** @param address of a server that this JVM has started, which is told by the port in its command line */
    public static Frozen at(String address) {
        var port =
                Integer.toString(URI.create(address.replaceFirst("^jdbc:", "")).getPort());
        var server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process of these tests listens on " + port));
        signal("STOP", server.pid());
        return new Frozen(server.pid());
    }

    @Override
    public void close() {
        signal("CONT", pid);
    }

    private static void signal(String name, long pid) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -%s %d ended with %d".formatted(name, pid, status));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
