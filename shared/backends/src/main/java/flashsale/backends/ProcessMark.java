package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, by more than its number: numbers are given again. Written to a file, it is how a later run finds what an
 * earlier one has left.
 */
record ProcessMark(long pid, long startMillis) {
    /** The start time is computed from the boot time, which moves a little when the clock is set. */
    private static final long TOLERANCE_MILLIS = 2_000;

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startMillis(process));
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The process, if it is still the same one. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startMillis(process) - startMillis) <= TOLERANCE_MILLIS);
    }

    /** The process, if it is still the same one and was started to work in this folder. */
    Optional<ProcessHandle> aliveIn(Path folder) {
        return alive().filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains(folder.toString()))
                .isPresent());
    }

    void write(Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, pid + " " + startMillis);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where there is no such file, or a broken one: nothing is ever killed on a guess. */
    static Optional<ProcessMark> read(Path file) throws IOException {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new ProcessMark(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (NoSuchFileException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
