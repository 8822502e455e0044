package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.pool2.impl.BaseObjectPoolConfig;
import org.junit.jupiter.api.Test;

/** What a native image takes along only because it is told to. */
class NativeConfigurationTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static String configuration(String file) throws IOException {
        var name = "/META-INF/native-image/flashsale/redis/" + file;
        try (var in = NativeConfigurationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_script_is_among_the_resources() throws IOException {
        var pattern = first("(?<=\"pattern\": \")[^\"]+", configuration("resource-config.json"))
                .replace("\\\\", "\\");

        try (var files = Files.walk(RESOURCES)) {
            var scripts = files.filter(file -> file.toString().endsWith(".lua")).toList();
            assertThat(scripts)
                    .isNotEmpty()
                    .allMatch(script -> RESOURCES.relativize(script).toString().matches(pattern));
        }
    }

    @Test
    void the_pool_finds_the_policy_it_makes_by_name() throws IOException {
        var policy = first("(?<=\"name\": \")org[^\"]+", configuration("reflect-config.json"));

        assertThat(policy).isEqualTo(BaseObjectPoolConfig.DEFAULT_EVICTION_POLICY_CLASS_NAME);
    }
}
