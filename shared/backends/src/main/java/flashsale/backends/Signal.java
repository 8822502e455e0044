package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals Java has no method for. */
enum Signal {
    STOP,
    CONT;

    /** By the shell, whose {@code kill} is built in. */
    void sendTo(long pid) {
        try {
            int status = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(this, pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0)
                throw new IllegalStateException("Process %d did not get the signal %s".formatted(pid, this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling process " + pid, e);
        }
    }
}
