package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps two runs from looking at one folder at the same moment. Held for as long as a look takes. */
final class Guard implements AutoCloseable {
    /** Longer than the stop of every process a killed run can have left. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileChannel channel;

    private Guard(FileChannel channel) {
        this.channel = channel;
    }

    static Guard of(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("guard"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (Deadline.in(PATIENCE).await(() -> locked(channel))) return new Guard(channel);
        channel.close();
        throw new BackendsUnavailable(
                "Another run has been looking at %s for %d s.".formatted(folder, PATIENCE.toSeconds()));
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // another thread of this JVM
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
