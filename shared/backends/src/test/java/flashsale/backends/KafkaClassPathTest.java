package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform of the other modules manages other versions of the same libraries. */
final class KafkaClassPathTest {
    private final List<String> jars =
            ServerJars.kafka().stream().map(jar -> jar.getFileName().toString()).toList();

    @Test
    void every_part_of_kafka_has_one_version() {
        var kafka = jars.stream().filter(jar -> jar.startsWith("kafka")).toList();

        assertThat(kafka).hasSizeGreaterThan(10).allMatch(jar -> jar.endsWith("-4.4.0.jar"));
        assertThat(kafka).contains("kafka-clients-4.4.0.jar");
    }

    @Test
    void the_logging_is_of_the_generation_kafka_was_built_with() {
        assertThat(jars).contains("slf4j-api-1.7.36.jar", "slf4j-simple-1.7.36.jar");
    }
}
