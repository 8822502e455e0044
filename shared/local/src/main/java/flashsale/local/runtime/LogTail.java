package flashsale.local.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what was appended to a log since it was read last, in whole lines. For one thread at a time. */
final class LogTail {
    private static final int BLOCK = 256 * 1024;

    private final Path file;
    private long position;

    /** @param position where to begin: what was there before is of earlier runs */
    private LogTail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    static LogTail atTheEndOf(Path file) throws IOException {
        return new LogTail(file, Files.exists(file) ? Files.size(file) : 0);
    }

    void read(Consumer<String> lines) throws IOException {
        if (!Files.exists(file)) return;
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            // Cut to nothing since: what it holds now is new.
            if (open.length() < position) position = 0;
            byte[] block = new byte[BLOCK];
            for (int filled = 0; ; ) {
                open.seek(position + filled);
                int some = open.read(block, filled, block.length - filled);
                if (some <= 0) return;
                filled += some;
                int taken = take(block, filled, lines);
                // A line longer than a block is none of ours: it is passed over in pieces.
                if (taken == 0 && filled == block.length) taken = filled;
                position += taken;
                System.arraycopy(block, taken, block, 0, filled - taken);
                filled -= taken;
            }
        }
    }

    private static int take(byte[] block, int filled, Consumer<String> lines) {
        int start = 0;
        for (int i = 0; i < filled; i++) {
            if (block[i] == '\n') {
                lines.accept(new String(block, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return start;
    }
}
