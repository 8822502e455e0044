package flashsale.domain.payment;

import flashsale.domain.money.Money;
import flashsale.domain.payment.Refunds.Request;
import java.time.Duration;
import java.util.Optional;

/** Which refunds are refused, and how long one that is not done yet waits for its next turn. */
public final class RefundRules {
    /** Most providers are done within seconds of having said that they will. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private static final Duration LONGEST_UNDER_WAY = Duration.ofHours(1);

    /** Nothing changes until somebody has looked. */
    private static final Duration REFUSED = Duration.ofMinutes(10);

    private static final Duration LONGEST_REFUSED = Duration.ofDays(1);

    /** Beyond it every pause is at its longest. */
    private static final int MOST_DOUBLINGS = 20;

    private RefundRules() {}

    /** An amount in another currency is not less than what was paid, so it counts as more. */
    public static Optional<Request> refusal(Money believed, Money paid) {
        if (!believed.currency().equals(paid.currency()) || believed.minor() > paid.minor()) {
            return Optional.of(new Request.MoreThanPaid(paid));
        }
        return believed.minor() < paid.minor() ? Optional.of(new Request.LessThanPaid(paid)) : Optional.empty();
    }

    /** @param before how often the provider has said so before: each time the pause is twice as long */
    public static Duration underWay(int before) {
        return doubled(UNDER_WAY, before, LONGEST_UNDER_WAY);
    }

    /** @param before how often the provider was asked before without end */
    public static Duration refused(int before) {
        return doubled(REFUSED, before, LONGEST_REFUSED);
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        var pause = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
