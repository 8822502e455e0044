package flashsale.proof.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A puzzle whose answer is known: with a jug of 3 and a jug of 5 litres, 4 litres are measured in six steps, and of the
 * 24 pairs of fillings 16 can be reached.
 */
final class Jugs implements World<Jugs.Filling> {
    static final String NOT_FOUR = "nobody has four litres";
    static final String NEVER_DRY = "a jug holds something in the end";

    private static final int SMALL = 3;
    private static final int LARGE = 5;
    private static final int WANTED = 4;

    private final boolean thirsty;

    /** @param thirsty whether somebody drinks, and has to, as long as there is something */
    Jugs(boolean thirsty) {
        this.thirsty = thirsty;
    }

    static final class Filling implements State<Filling> {
        private static final int WIDTH = 3;
        private int small;
        private int large;

        Filling(int small, int large) {
            this.small = small;
            this.large = large;
        }

        @Override
        public Filling copy() {
            return new Filling(small, large);
        }

        @Override
        public void pack(Bits bits) {
            small = bits.number(small, WIDTH);
            large = bits.number(large, WIDTH);
        }

        @Override
        public SequencedMap<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("small", Integer.toString(small));
            facts.put("large", Integer.toString(large));
            return facts;
        }
    }

    @Override
    public Filling initial() {
        return thirsty ? new Filling(0, 2) : new Filling(0, 0);
    }

    @Override
    public void steps(Filling from, Steps<Filling> steps) {
        if (thirsty) {
            steps.must(new Filling(0, Math.max(0, from.large - 1)), "drink");
            return;
        }
        steps.may(new Filling(SMALL, from.large), "fill the jug of %d", SMALL);
        steps.may(new Filling(from.small, LARGE), "fill the jug of %d", LARGE);
        steps.may(new Filling(0, from.large), "empty the jug of %d", SMALL);
        steps.may(new Filling(from.small, 0), "empty the jug of %d", LARGE);
        int up = Math.min(from.small, LARGE - from.large);
        steps.may(new Filling(from.small - up, from.large + up), "pour into the jug of %d", LARGE);
        int down = Math.min(from.large, SMALL - from.small);
        steps.may(new Filling(from.small + down, from.large - down), "pour into the jug of %d", SMALL);
    }

    @Override
    public List<Invariant<Filling>> invariants() {
        return List.of(
                Invariant.always(NOT_FOUR, filling -> filling.large != WANTED),
                Invariant.atRest(NEVER_DRY, filling -> !thirsty || filling.small + filling.large > 0));
    }
}
