package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {
    @Test
    void brokers_without_a_user_are_taken_as_they_are() {
        assertThat(BrokerAddress.settings("127.0.0.1:9092,127.0.0.1:9093"))
                .hasSize(1)
                .containsEntry("bootstrap.servers", "127.0.0.1:9092,127.0.0.1:9093");
    }

    @Test
    void brokers_with_a_user_want_scram_over_tls() {
        assertThat(BrokerAddress.settings("scram://app:s3cr@t@b-1.example:9096,b-2.example:9096"))
                .containsEntry("bootstrap.servers", "b-1.example:9096,b-2.example:9096")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .extractingByKey("sasl.jaas.config")
                .asString()
                .contains("username=\"app\"", "password=\"s3cr@t\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scram://app@b-1:9096",
                "scram://app:pass\"word@b-1:9096",
                "plain://app:password@b-1:9096",
                "scram://:password@b-1:1"
            })
    void what_is_neither_is_refused_without_showing_the_password(String servers) {
        assertThatThrownBy(() -> BrokerAddress.settings(servers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pass\"word")
                .hasMessageNotContaining("app");
    }

    @Test
    void kafkas_client_takes_the_settings() {
        try (var producer = ProducerSettings.connect("scram://app:secret@127.0.0.1:9")) {
            assertThat(producer.metrics()).isNotEmpty();
        }
    }
}
