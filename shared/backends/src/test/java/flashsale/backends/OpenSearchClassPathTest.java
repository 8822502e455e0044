package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform of the other modules manages other versions of the same libraries. */
final class OpenSearchClassPathTest {
    private final List<String> jars = ServerJars.openSearch().stream()
            .map(jar -> jar.getFileName().toString())
            .toList();

    @Test
    void every_part_of_the_node_has_its_version_and_its_own_libraries() {
        assertThat(jars.stream().filter(jar -> jar.startsWith("opensearch-")))
                .hasSizeGreaterThan(5)
                .allMatch(jar -> jar.endsWith("-3.8.0.jar"));
        assertThat(jars.stream().filter(jar -> jar.startsWith("lucene-"))).allMatch(jar -> jar.endsWith("-10.5.0.jar"));
    }

    @Test
    void the_plugins_that_make_it_answer_and_read_chinese_are_there() {
        assertThat(jars)
                .contains(
                        "transport-netty4-client-3.8.0.jar", "analysis-common-3.8.0.jar", "analysis-smartcn-3.8.0.jar")
                .anyMatch(jar -> jar.startsWith("log4j-core"));
    }
}
