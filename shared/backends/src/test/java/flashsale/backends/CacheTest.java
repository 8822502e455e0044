package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheTest {
    @TempDir
    private Path folder;

    @Test
    void two_runs_that_unpack_at_once_end_with_one_complete_copy() throws Exception {
        var bothHalfway = new CyclicBarrier(2);
        Cache.Filler slow = draft -> {
            Files.writeString(draft.resolve("first"), "1");
            meet(bothHalfway);
            assertThat(folder.resolve("server")).doesNotExist();
            meet(bothHalfway);
            Files.writeString(draft.resolve("second"), "2");
        };

        try (var runs = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = runs.submit(() -> new Cache(folder, _ -> {}).once("server", "a server", slow));
            var other = runs.submit(() -> new Cache(folder, _ -> {}).once("server", "a server", slow));

            assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(other.get(10, TimeUnit.SECONDS));
        }

        assertThat(folder).isDirectoryContaining(path -> path.endsWith("server"));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
        assertThat(folder.resolve("server/first")).hasContent("1");
        assertThat(folder.resolve("server/second")).hasContent("2");
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Test
    void what_failed_half_way_is_made_anew() {
        var cache = new Cache(folder, _ -> {});
        assertThatThrownBy(() -> cache.once("server", "a server", draft -> {
                    Files.writeString(draft.resolve("half"), "");
                    throw new IOException("no space left");
                }))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessageContaining("no space left");
        assertThat(folder).isEmptyDirectory();

        assertThat(cache.once("server", "a server", draft -> Files.writeString(draft.resolve("whole"), "")))
                .isDirectoryContaining(path -> path.endsWith("whole"));
    }

    @Test
    void what_a_killed_run_has_left_half_made_is_deleted() throws IOException {
        long nobody = 4_194_305; // beyond the highest process number Linux gives
        var left = folder.resolve("server.%d.00000000-0000-0000-0000-000000000000.draft".formatted(nobody));
        Files.createFile(Files.createDirectory(left).resolve("half"));
        var living = Files.createDirectory(Drafts.beside(folder.resolve("server")));

        new Cache(folder, _ -> {}).once("server", "a server", _ -> {});

        assertThat(left).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void the_folder_is_the_named_one_or_that_of_the_user() {
        assertThat(Cache.folder(Map.of("FLASHSALE_CACHE", "/there", "XDG_CACHE_HOME", "/caches")))
                .isEqualTo(Path.of("/there"));
        assertThat(Cache.folder(Map.of("XDG_CACHE_HOME", "/caches"))).isEqualTo(Path.of("/caches/flashsale"));
        assertThat(Cache.folder(Map.of())).isEqualTo(Path.of(System.getProperty("user.home"), ".cache/flashsale"));
    }
}
