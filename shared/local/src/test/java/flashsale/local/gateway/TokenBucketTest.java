package flashsale.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.template.DeclaredApi.Throttle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_burst_is_let_through_and_then_the_rate() {
        var bucket = new TokenBucket(new Throttle(10, 3), 0);

        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(0)).isFalse();
        assertThat(bucket.take(SECOND / 10 - 1)).isFalse();
        assertThat(bucket.take(SECOND / 10)).isTrue();
        assertThat(bucket.take(SECOND / 10)).isFalse();
    }

    @Test
    void quiet_times_are_not_saved_up_beyond_the_burst() {
        var bucket = new TokenBucket(new Throttle(10, 2), 0);

        assertThat(bucket.take(100 * SECOND)).isTrue();
        assertThat(bucket.take(100 * SECOND)).isTrue();
        assertThat(bucket.take(100 * SECOND)).isFalse();
    }

    @Test
    void a_route_without_a_setting_takes_what_comes() {
        TokenBucket bucket = TokenBucket.of(Optional.empty(), 0);

        for (int i = 0; i < 100_000; i++) assertThat(bucket.take(0)).isTrue();
    }
}
