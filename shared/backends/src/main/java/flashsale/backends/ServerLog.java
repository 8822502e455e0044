package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a server wrote, kept from start to start. */
final class ServerLog {
    /** Beyond this a log is set aside at the next start; the one set aside before is dropped. */
    private static final long ROLL_BYTES = 8L << 20;
    /** Enough for the end of a stack trace. */
    private static final int TAIL_BYTES = 4096;

    private ServerLog() {}

    static Path rolled(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROLL_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** The last line that says something, or that there is none. */
    static String lastLine(Path log) {
        return tail(log)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .orElse("(its log is empty)")
                .strip();
    }

    static String tail(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            var bytes = java.nio.ByteBuffer.allocate(TAIL_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until the end of the file
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException _) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
