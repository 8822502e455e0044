package flashsale.proof.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.proof.CannotRun;
import flashsale.proof.sim.store.ScriptText;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The breaking itself, on packages that hold the real scripts and little else. */
final class BrokenCopyTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("flashsale.root", "../.."));
    private static final String PACKAGE = "functions/%s/target/function.zip";

    @TempDir
    private Path folder;

    private Path root;
    private Path copy;

    @BeforeEach
    void build() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        copy = folder.resolve("copy");
        Files.copy(CHECKOUT.resolve("template.yaml"), root.resolve("template.yaml"));
        Files.createDirectories(root.resolve("events/seckill"));
        Files.writeString(root.resolve("events/seckill/training.json"), "{}");
        for (var function : new String[] {"seckill", "order", "order-events", "upkeep", "login"}) {
            pack(root.resolve(PACKAGE.formatted(function)));
        }
    }

    private void pack(Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        var jar = folder.resolve("redis.jar");
        Files.deleteIfExists(jar);
        try (var open = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(open.getPath("/flashsale/redis"));
            for (var script : new String[] {"reserve", "release", "queued"}) {
                Files.writeString(open.getPath("/flashsale/redis/" + script + ".lua"), ScriptText.of(script));
            }
        }
        try (var open = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.createDirectories(open.getPath("/lib"));
            Files.copy(jar, open.getPath("/lib/flashsale.redis-1.0.jar"));
        }
    }

    private String script(Path root, String function, String script) throws IOException {
        var jar = folder.resolve("read.jar");
        Files.deleteIfExists(jar);
        try (var zip = FileSystems.newFileSystem(root.resolve(PACKAGE.formatted(function)))) {
            Files.copy(zip.getPath("/lib/flashsale.redis-1.0.jar"), jar);
        }
        try (var open = FileSystems.newFileSystem(jar)) {
            return Files.readString(open.getPath("/flashsale/redis/" + script + ".lua"));
        }
    }

    @Test
    void a_script_is_broken_in_the_copy_of_its_functions_and_nowhere_else() throws IOException {
        BrokenCopy.make(root, copy, Breaks.named("NO_OUTBOX"));

        assertThat(script(copy, "seckill", "reserve"))
                .isNotEqualTo(ScriptText.of("reserve"))
                .contains("XDEL");
        assertThat(script(copy, "seckill", "release")).isEqualTo(ScriptText.of("release"));
        assertThat(script(copy, "login", "reserve")).isEqualTo(ScriptText.of("reserve"));
        assertThat(script(root, "seckill", "reserve")).isEqualTo(ScriptText.of("reserve"));
        assertThat(copy.resolve("template.yaml")).hasSameTextualContentAs(root.resolve("template.yaml"));
        assertThat(copy.resolve("events/seckill/training.json")).exists();
    }

    @Test
    void a_setting_is_broken_in_the_copy_of_the_template() throws IOException {
        BrokenCopy.make(root, copy, Breaks.named("BURY_AT_ONCE"));

        var broken = Files.readString(copy.resolve("template.yaml"));
        var landing = broken.substring(broken.indexOf("OrderEventsFunction:"), broken.indexOf("SearchIndexFunction:"));
        assertThat(landing).contains("MaximumRetryAttempts: 0\n").doesNotContain("MaximumRetryAttempts: 10000");
        assertThat(broken.substring(broken.indexOf("SearchIndexFunction:"))).contains("MaximumRetryAttempts: 10000");
        assertThat(root.resolve("template.yaml")).hasSameTextualContentAs(CHECKOUT.resolve("template.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_OUTBOX", "RELEASE_TWICE", "BURY_AT_ONCE"})
    void each_break_finds_what_it_takes_out_also_in_the_copy_of_another(String name) {
        BrokenCopy.make(root, copy, Breaks.named("RELEASE_TWICE"));

        BrokenCopy.make(root, copy, Breaks.named(name));

        assertThat(Breaks.all()).extracting(Break::name).contains(name).hasSize(3);
    }

    @Test
    void a_break_that_takes_out_nothing_is_no_shop() {
        var nothing =
                new Break("NOTHING", "nothing", Set.of("seckill"), UnaryOperator.identity(), UnaryOperator.identity());

        assertThatThrownBy(() -> BrokenCopy.make(root, copy, nothing))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("NOTHING");
    }

    @Test
    void an_unknown_name_is_refused_with_the_list() {
        assertThatThrownBy(() -> Breaks.named("EVERYTHING"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BROKEN must be one of NO_OUTBOX, RELEASE_TWICE, BURY_AT_ONCE");
    }
}
