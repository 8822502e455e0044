package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a native image takes along only because it is told to. */
class NativeConfigurationTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CONFIGURATION = "/META-INF/native-image/flashsale/persistence/resource-config.json";

    @Test
    void every_change_log_is_among_the_resources() throws IOException {
        try (var in = NativeConfigurationTest.class.getResourceAsStream(CONFIGURATION);
                var files = Files.walk(RESOURCES.resolve("flashsale"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var patterns = Pattern.compile("(?<=\"pattern\": \")[^\"]+")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(pattern -> pattern.replace("\\\\", "\\"))
                    .toList();

            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allMatch(file -> patterns.stream()
                            .anyMatch(RESOURCES.relativize(file).toString()::matches));
        }
    }
}
