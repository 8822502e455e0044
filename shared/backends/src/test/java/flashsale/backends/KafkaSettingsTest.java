package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class KafkaSettingsTest {
    private static Properties settings(String bridge) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(KafkaSettings.text(Path.of("data"), 9092, 9093, bridge)));
        return settings;
    }

    @Test
    void a_broker_is_reached_from_this_machine_only() throws IOException {
        assertThat(settings(""))
                .containsEntry("listeners", "CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("advertised.listeners", "CLIENT://127.0.0.1:9092");
    }

    @Test
    void containers_get_a_listener_at_the_address_where_they_reach_this_machine() throws IOException {
        assertThat(settings("172.17.0.1:9094"))
                .containsEntry(
                        "listeners", "CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093,CONTAINER://172.17.0.1:9094")
                .containsEntry("advertised.listeners", "CLIENT://127.0.0.1:9092,CONTAINER://172.17.0.1:9094");
    }
}
