package flashsale.local.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order: whatever happens, and only once. */
final class Stages implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Stages.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeAll, "close-shop");
    private boolean closed;

    void closeAtExit() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** If everything is closed already, this is closed as well. */
    <T extends AutoCloseable> T add(T stage) {
        synchronized (this) {
            if (!closed) {
                open.push(stage);
                return stage;
            }
        }
        close(stage);
        throw new ShopFailure("The shop was stopped while it started.");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            LOG.log(Level.DEBUG, "Closed while the JVM ends", exiting);
        }
        closeAll();
    }

    private synchronized void closeAll() {
        closed = true;
        while (!open.isEmpty()) close(open.pop());
    }

    private static void close(AutoCloseable stage) {
        try {
            stage.close();
        } catch (Exception failure) {
            // The others are to be closed all the same.
            LOG.log(Level.WARNING, "Something does not close", failure);
        }
    }
}
