package flashsale.local.gateway;

import flashsale.local.template.DeclaredApi.Throttle;
import java.util.Optional;

/** API Gateway's throttling of one route. Lives on the event loop only. */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double ratePerNano;
    private final double burst;
    private double tokens;
    private long filledNanos;

    TokenBucket(Throttle throttle, long nowNanos) {
        this.ratePerNano = throttle.ratePerSecond() / NANOS_PER_SECOND;
        this.burst = throttle.burst();
        this.tokens = burst;
        this.filledNanos = nowNanos;
    }

    /** A route without a setting takes what comes. */
    static TokenBucket of(Optional<Throttle> throttle, long nowNanos) {
        Throttle unlimited = new Throttle(Integer.MAX_VALUE, Integer.MAX_VALUE);
        return new TokenBucket(throttle.orElse(unlimited), nowNanos);
    }

    boolean take(long nowNanos) {
        tokens = Math.min(burst, tokens + (nowNanos - filledNanos) * ratePerNano);
        filledNanos = nowNanos;
        if (tokens < 1) return false;
        tokens--;
        return true;
    }
}
