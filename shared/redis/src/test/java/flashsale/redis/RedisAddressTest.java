package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedisAddressTest {
    @Test
    void an_address_that_cannot_be_read_is_refused_without_its_password() {
        assertThatThrownBy(() -> new RedisCommands("redis://user:open sesame@127.0.0.1:6379", Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("sesame")
                .hasNoCause();
    }
}
