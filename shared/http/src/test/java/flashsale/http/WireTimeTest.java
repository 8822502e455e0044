package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireTimeTest {
    @Test
    void a_time_always_shows_three_digits_of_milliseconds() {
        assertThat(WireTime.of(Instant.parse("2026-11-11T12:00:00Z"))).isEqualTo("2026-11-11T12:00:00.000Z");
        assertThat(WireTime.of(Instant.parse("2026-11-11T12:00:00.1239Z"))).isEqualTo("2026-11-11T12:00:00.123Z");
    }
}
