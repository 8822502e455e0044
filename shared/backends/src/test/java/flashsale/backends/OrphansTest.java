package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded process number may have been given to somebody else's process. */
final class OrphansTest {
    @TempDir
    private Path folder;

    private Path redis;
    private Process ours;
    private Process theirs;

    @BeforeEach
    void start() throws IOException {
        redis = Files.createDirectories(folder.resolve(Server.STOCK_REDIS.folder()));
        ours = new ProcessBuilder("sh", "-c", "read line; exit 0", redis.toString()).start();
        theirs = new ProcessBuilder("sh", "-c", "read line; exit 0", "/elsewhere").start();
    }

    @AfterEach
    void end() {
        ours.destroyForcibly();
        theirs.destroyForcibly();
    }

    @Test
    void the_recorded_process_is_stopped() throws IOException {
        ProcessMark.of(ours.toHandle()).write(redis.resolve(Orphans.PID_FILE));

        new Orphans(_ -> {}).stopIn(folder);

        assertThat(ours.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_process_that_does_not_work_in_this_folder_is_left_alone() throws IOException {
        ProcessMark.of(theirs.toHandle()).write(redis.resolve(Orphans.PID_FILE));

        new Orphans(_ -> {}).stopIn(folder);

        assertThat(theirs.isAlive()).isTrue();
    }

    @Test
    void a_process_that_started_at_another_time_is_left_alone() throws IOException {
        var mark = ProcessMark.of(ours.toHandle());
        new ProcessMark(mark.pid(), mark.startMillis() - 60_000).write(redis.resolve(Orphans.PID_FILE));

        new Orphans(_ -> {}).stopIn(folder);

        assertThat(ours.isAlive()).isTrue();
    }

    @Test
    void a_broken_record_stops_nobody() throws IOException {
        Files.writeString(redis.resolve(Orphans.PID_FILE), Long.toString(ours.pid()));

        new Orphans(_ -> {}).stopIn(folder);

        assertThat(ours.isAlive()).isTrue();
    }
}
