package flashsale.local.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the processes of one function print, in one file they append to themselves: no thread copies lines. When it has
 * grown too large it is set aside and cut to nothing, which appending writers do not notice; a line printed in between
 * may be lost.
 */
final class FunctionLog {
    /** One file of this size and one before it. */
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Path file;

    FunctionLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    ProcessBuilder.Redirect redirect() throws IOException {
        Files.createDirectories(file.getParent());
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    boolean isFull() throws IOException {
        return Files.exists(file) && Files.size(file) >= LARGEST;
    }

    void cut() throws IOException {
        Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(0);
        }
    }
}
