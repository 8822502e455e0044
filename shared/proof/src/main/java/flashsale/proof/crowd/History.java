package flashsale.proof.crowd;

import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Everything the clients have done and seen.
 *
 * @param openedAt the instant from which the attempts count their time, by the wall clock
 * @param buyers who the plan's buyer indexes are
 * @param attempts in the order in which they ended
 */
public record History(CrowdPlan plan, List<UserId> buyers, Instant openedAt, List<Attempt> attempts) {
    public UserId buyer(Click click) {
        return buyers.get(click.buyer());
    }

    public Instant instant(long nanos) {
        return openedAt.plusNanos(nanos);
    }
}
