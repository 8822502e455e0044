package flashsale.proof.life;

import java.util.List;

/**
 * Everything that was done about the orders, and heard.
 *
 * @param replies in the order in which they came
 */
public record LifeHistory(LifePlan plan, List<Reply> replies) {}
