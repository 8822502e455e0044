package flashsale.proof.sim.stage;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The faults of one seed: each seed draws which ones there are and how often, so that some seeds have a storm of one kind
 * and nothing else, and what two faults hide from each other is found by those that have one of them.
 */
public final class Faults {
    /** A seed in so many has no fault at all: whatever it finds is wrong even in fine weather. */
    private static final int CALM = 10;

    /** One in so many has each of its faults several times as often. */
    private static final int STORM = 4;

    private static final int STORMY = 3;

    private final SplittableRandom random;
    private final Map<Fault, Double> chances;
    private boolean over;

    Faults(SplittableRandom random, Map<Fault, Double> chances) {
        this.random = random;
        this.chances = chances;
    }

    /** @param random draws which there are, and later when they strike */
    public static Faults draw(SplittableRandom random) {
        var chances = new EnumMap<Fault, Double>(Fault.class);
        boolean calm = random.nextInt(CALM) == 0;
        int times = random.nextInt(STORM) == 0 ? STORMY : 1;
        for (var fault : Fault.values()) {
            boolean drawn = random.nextBoolean();
            double chance = random.nextDouble() * times / fault.atMostOnceIn;
            if (drawn && !calm) {
                chances.put(fault, chance);
            }
        }
        return new Faults(random, chances);
    }

    /** From here on nothing goes wrong any more. */
    public void end() {
        over = true;
    }

    public boolean strikes(Fault fault) {
        var chance = chances.get(fault);
        return chance != null && !over && random.nextDouble() < chance;
    }

    /** Whether the seed has it at all. */
    public boolean has(Fault fault) {
        return chances.containsKey(fault);
    }

    public boolean areOver() {
        return over;
    }

    public boolean areNone() {
        return chances.isEmpty();
    }

    @Override
    public String toString() {
        return chances.keySet().toString();
    }
}
