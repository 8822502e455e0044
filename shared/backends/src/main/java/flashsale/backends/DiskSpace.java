package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Enough room for the servers, asked before anything is written. */
final class DiskSpace {
    /** Unpacked servers take half of it; the rest is for the logs and data of a first run. */
    private static final long LEAST_BYTES = 1L << 30;

    private DiskSpace() {}

    static void require(Path folder) {
        try {
            require(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void require(Path folder, long usableBytes) {
        if (usableBytes >= LEAST_BYTES) return;
        throw new BackendsUnavailable(
                "Only %d MB are free where %s lies and the servers need %d MB: make room, or choose another folder."
                        .formatted(usableBytes >> 20, folder, LEAST_BYTES >> 20));
    }
}
