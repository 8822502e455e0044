package flashsale.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("one.log");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void each_line_is_read_once_and_only_when_it_is_whole() throws IOException {
        append("of an earlier run\n");
        var tail = LogTail.atTheEndOf(file);

        append("one\ntw");
        tail.read(lines::add);
        assertThat(lines).containsExactly("one");

        append("o\nthree\n");
        tail.read(lines::add);
        tail.read(lines::add);
        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void a_log_that_was_cut_is_read_from_its_beginning() throws IOException {
        append("a long line before the cut\n");
        var tail = LogTail.atTheEndOf(file);

        Files.writeString(file, "after\n");
        tail.read(lines::add);

        assertThat(lines).containsExactly("after");
    }

    @Test
    void more_than_fits_into_memory_at_once_is_read_as_well() throws IOException {
        var tail = LogTail.atTheEndOf(file);

        append("x".repeat(1_000_000) + "\n");
        append("y".repeat(99).concat("\n").repeat(5_000));
        tail.read(lines::add);

        assertThat(lines).filteredOn(line -> line.equals("y".repeat(99))).hasSize(5_000);
    }
}
