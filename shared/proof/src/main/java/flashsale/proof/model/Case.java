package flashsale.proof.model;

import flashsale.proof.model.Explorer.End;
import java.util.List;
import java.util.Set;

/**
 * One search and what it has to find.
 *
 * @param name short, as it is typed to see a trace
 * @param about what is in this world, or what is missing from it
 * @param expected the invariants that have to break, and no others
 * @param small whether it is searched in a few seconds, and so in every build
 */
public record Case<S extends State<S>>(
        Kind kind, String name, String about, World<S> world, Set<String> expected, boolean small) {
    public enum Kind {
        /** Everything is looked at: what is expected to break does, and nothing else. */
        CONFIGURATION(End.WHEN_ALL_IS_SEEN),
        /** A protection is missing: the search ends at the first thing that breaks. */
        MUTANT(End.AT_THE_FIRST_BROKEN);

        private final End end;

        Kind(End end) {
            this.end = end;
        }
    }

    /** More than the largest world of these has. With four words a state, that is about 300 MB. */
    private static final int MOST_STATES = 6_000_000;

    public Case {
        expected = Set.copyOf(expected);
    }

    public Verdict judge() {
        var found = Explorer.explore(world, kind.end, MOST_STATES);
        return new Verdict(found, isAsExpected(found));
    }

    private boolean isAsExpected(Exploration found) {
        // A world that never comes to rest keeps every promise about it.
        boolean seenAll = found.exhausted() && found.resting() > 0;
        boolean seenEnough = seenAll || kind == Kind.MUTANT && !found.broken().isEmpty();
        return seenEnough && found.broken().keySet().equals(expected);
    }

    public record Verdict(Exploration found, boolean asExpected) {
        public List<String> broken() {
            return List.copyOf(found.broken().keySet());
        }
    }
}
