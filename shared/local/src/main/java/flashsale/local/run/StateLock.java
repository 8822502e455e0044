package flashsale.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One shop per state folder: a second one would take the first one's functions for leftovers and end them. */
record StateLock(FileChannel channel) implements AutoCloseable {

    static StateLock take(Path state) {
        try {
            Files.createDirectories(state);
            FileChannel channel =
                    FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) return new StateLock(channel);
            channel.close();
        } catch (IOException unusable) {
            throw new ShopFailure(
                    "The folder %s cannot be used: %s.".formatted(state, unusable.getMessage()), unusable);
        }
        throw new ShopFailure(
                "Another shop runs in %s: stop it, or choose another folder with --data.".formatted(state));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameJvm) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
