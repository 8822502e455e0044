package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * What a server writes from one start on.
 *
 * @param file kept from start to start
 * @param start where this start's part begins
 */
record ServerLog(Path file, long start) {
    /** Beyond this a log is set aside at the next start; the one set aside before is dropped. */
    private static final long ROLL_BYTES = 8L << 20;
    /** Enough for the end of a stack trace. */
    private static final int TAIL_BYTES = 8192;
    /** MariaDB's last error is that it gives up, which says nothing. */
    private static final Pattern TROUBLE =
            Pattern.compile("(?i)(error|fatal|exception|cannot|can't)(?!.*\\bAborting$)");

    /** For a start that comes now. */
    static ServerLog at(Path file) throws IOException {
        if (!Files.exists(file)) return new ServerLog(file, 0);
        long size = Files.size(file);
        if (size <= ROLL_BYTES) return new ServerLog(file, size);
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return new ServerLog(file, 0);
    }

    /** The last line that speaks of trouble, or else the last one. */
    String tellingLine() {
        var lines = tail().lines().filter(line -> !line.isBlank()).toList().reversed();
        return lines.stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse("(nothing was written)")
                .strip();
    }

    String tail() {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(start, channel.size() - TAIL_BYTES));
            var bytes = ByteBuffer.allocate(TAIL_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until the end of the file
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
