package flashsale.proof.life;

import java.time.Duration;

/**
 * How buyers go on with orders they were promised.
 *
 * @param share of the orders that live on; nothing is done about the others
 * @param pay share of the lives that pay, in one {@link Way} or another
 * @param cancel share of the lives that cancel
 * @param expire share of the lives that do nothing; the rest is declined first, and then pays
 * @param perSecond lives that begin in a second, whether or not earlier ones have been answered
 */
public record LifeShape(double share, double pay, double cancel, double expire, int perSecond) {
    /** At the usual rate they begin within half a minute, and upkeep has ended those that expire after another. */
    public static final int MOST_LIVES = 3_000;

    /** Shares are written in decimals. */
    private static final double ROUNDING = 1e-9;

    public LifeShape {
        require(isShare(share), "LIFE is a share, 0 to 1");
        require(isShare(pay) && isShare(cancel) && isShare(expire), "PAY, CANCEL and EXPIRE are shares, 0 to 1");
        require(pay + cancel + expire <= 1 + ROUNDING, "PAY, CANCEL and EXPIRE are 1 together at most");
        require(perSecond >= 1, "LIVES_RATE must be at least 1");
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public boolean isAnybody() {
        return share > 0;
    }

    /** From the first life's beginning to the last one's, where so many orders were promised. */
    public Duration lasts(int promises) {
        return Duration.ofMillis(Math.round(1_000.0 * Math.min(MOST_LIVES, share * promises) / perSecond));
    }
}
