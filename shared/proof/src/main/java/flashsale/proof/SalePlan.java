package flashsale.proof;

import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.life.LifeShape;
import flashsale.proof.shop.AdminDesk;
import flashsale.proof.shop.Shop;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What one run is to be.
 *
 * @param kill functions, and the provider, of which one process is killed in the middle of the sale and of the lives
 * @param flush the gate loses its data in the middle of the lives
 * @param seed makes the schedule of the crowd and of the lives, and the moments of the kills
 */
record SalePlan(CrowdShape crowd, int stock, int limit, LifeShape life, List<String> kill, boolean flush, long seed) {
    /** As the shop's own rules have it. */
    private static final int LARGEST_STOCK = 10_000_000;

    private static final int LARGEST_LIMIT = 20;

    /** The next begins with its minute only, so it is killed once: where it has most to do. */
    private static final String UPKEEP = "upkeep";

    /** Before the lives nobody asks it for anything, so it has no process. */
    private static final String ORDER = "order";

    private static final Set<String> IN_LIVES_ONLY = Set.of(ORDER, UPKEEP);

    /** During the lives nobody asks others for anything. */
    private static final Set<String> AT_WORK_IN_LIVES = Set.of(ORDER, UPKEEP, Shop.PROVIDER);

    /** There are two; where both are killed, the next begins with its minute. */
    private static final Duration UPKEEP_IS_AWAY = Duration.ofMinutes(1);

    /** Attempts a second that even a busy laptop answers; what is estimated with it may be too long, not too short. */
    private static final int ATTEMPTS_PER_SECOND = 1_000;

    /** What the sweeper has to deliver lands so long after the rush. */
    private static final Duration LANDING = Duration.ofSeconds(15);

    SalePlan {
        if (stock < 1 || stock > LARGEST_STOCK) {
            throw new IllegalArgumentException("STOCK must be 1 to " + LARGEST_STOCK);
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("LIMIT must be 1 to " + LARGEST_LIMIT);
        }
        if (flush && !life.isAnybody()) {
            throw new IllegalArgumentException("FLUSH belongs into the middle of lives, and LIFE is 0");
        }
        kill = List.copyOf(kill);
    }

    List<String> killInRush() {
        return life.isAnybody()
                ? kill.stream().filter(name -> !IN_LIVES_ONLY.contains(name)).toList()
                : kill;
    }

    List<String> killInLives() {
        return kill.stream().filter(AT_WORK_IN_LIVES::contains).toList();
    }

    /** How many orders live on at most. */
    int lives() {
        return (int) Math.min(LifeShape.MOST_LIVES, Math.round(life.share() * stock));
    }

    /**
     * Upkeep ends some hundred overdue orders a second: those of a larger sale are not waited for, and given more time. So
     * are those of a sale in which nobody is to forget about an order.
     */
    boolean ordersExpire() {
        return life.isAnybody() && life.expire() > 0 && stock <= LifeShape.MOST_LIVES;
    }

    /**
     * The rush, the landing of its last orders and the lives have to fit in. Where nobody knows how long the rush takes,
     * they have to fit into two thirds of it.
     */
    Duration payWithin() {
        if (!ordersExpire()) {
            return AdminDesk.LONGEST_TO_PAY;
        }
        var payable = rush().plus(LANDING)
                .plus(Collections.frequency(kill, UPKEEP) > 1 ? UPKEEP_IS_AWAY : Duration.ZERO)
                .plus(life.lasts(stock));
        return crowd.perSecond() > 0
                ? payable
                : Duration.ofSeconds(payable.multipliedBy(3).dividedBy(2).toSeconds());
    }

    /** From the first click to the last answer. */
    Duration rush() {
        double clicks = crowd.buyers() * (1 + crowd.duplicates());
        double slowest = crowd.perSecond() == 0 ? ATTEMPTS_PER_SECOND : crowd.perSecond();
        double seconds = Math.max(clicks * (1 + crowd.retries()) / ATTEMPTS_PER_SECOND, clicks / slowest);
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }

    /** Always the same one for a seed and a purpose, whatever the other purposes draw. */
    RandomGenerator random(String purpose) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ purpose.hashCode());
    }
}
