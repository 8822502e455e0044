package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledParentTest {
    /** Of its own: any other start on this machine would clean up as well, and might be quicker. */
    @TempDir
    private Path cache;

    @Test
    void the_next_start_stops_what_a_killed_run_has_left_and_deletes_its_temporary_folder() throws Exception {
        var left = run(Process::destroyForcibly);
        assertThat(ProcessHandle.of(left.pid)).isPresent();
        assertThat(left.folder).exists();
        var told = new CopyOnWriteArrayList<Progress>();

        Backends.start(BackendsPlan.temporary()
                        .only(Server.CACHE_REDIS)
                        .environment(environment())
                        .progress(told::add))
                .close();

        assertThat(Deadline.in(Duration.ofSeconds(5))
                        .await(() -> ProcessHandle.of(left.pid).isEmpty()))
                .isTrue();
        assertThat(left.folder).doesNotExist();
        assertThat(told).contains(new Progress.Cleaned(Server.STOCK_REDIS.label(), left.pid, left.folder));
    }

    @Test
    void a_run_that_is_asked_to_end_leaves_nothing() throws Exception {
        var left = run(Process::destroy);

        assertThat(ProcessHandle.of(left.pid)).isEmpty();
        assertThat(left.folder).doesNotExist();
    }

    private record Left(long pid, Path folder) {}

    private Map<String, String> environment() {
        return Map.of("FLASHSALE_CACHE", cache.toString());
    }

    private Left run(Consumer<Process> end) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), KilledParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment());
        var parent = builder.start();
        try (var said = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            var words = said.readLine().split(" ");
            return new Left(
                    Long.parseLong(words[0]), Path.of(words[1]).getParent().getParent());
        } finally {
            end.accept(parent);
            parent.waitFor();
        }
    }
}
