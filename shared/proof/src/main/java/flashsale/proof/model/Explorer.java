package flashsale.proof.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Looks at every state that can be reached, the nearest first, so that the way to a broken invariant is a shortest one.
 * One thread and no chance: two searches of one world find the same.
 */
public final class Explorer<S extends State<S>> {
    private static final int NONE = -1;

    private final World<S> world;
    private final List<Invariant<S>> invariants;
    private final SequencedMap<String, Integer> broken = new LinkedHashMap<>();
    private final Bits writer = new Bits();
    private final Bits reader;
    private final Visited visited;
    private int resting;

    private Explorer(World<S> world) {
        this.world = world;
        this.invariants = world.invariants();
        world.initial().pack(writer);
        this.reader = new Bits(writer.words().clone());
        this.visited = new Visited(writer.words().length);
    }

    /** When a search may end before everything was looked at. */
    public enum End {
        AT_THE_FIRST_BROKEN,
        WHEN_ALL_IS_SEEN
    }

    /** @param mostStates to be kept; a search that needs more ends without having exhausted the world */
    public static <S extends State<S>> Exploration explore(World<S> world, End end, int mostStates) {
        return new Explorer<>(world).explore(end, mostStates);
    }

    private Exploration explore(End end, int mostStates) {
        visited.add(writer.words(), NONE);
        int depth = 0;
        int levelEnd = 1;
        int index = 0;
        while (index < visited.size() && visited.size() < mostStates) {
            if (index == levelEnd) {
                depth++;
                levelEnd = visited.size();
            }
            look(index++);
            if (end == End.AT_THE_FIRST_BROKEN && !broken.isEmpty()) {
                break;
            }
        }
        return new Exploration(visited.size(), resting, depth, index == visited.size(), traces());
    }

    /** Whether anybody is at work, and all states that are one step away. */
    private final class Onwards implements Steps<S> {
        private final int from;
        private boolean atWork;

        Onwards(int from) {
            this.from = from;
        }

        @Override
        public void must(S next, String label, int who) {
            add(next);
            atWork |= !sameAs(from);
        }

        @Override
        public void may(S next, String label, int who) {
            add(next);
        }

        private void add(S next) {
            write(next);
            visited.add(writer.words(), from);
        }
    }

    private void look(int index) {
        var state = state(index);
        var onwards = new Onwards(index);
        world.steps(state, onwards);
        resting += onwards.atWork ? 0 : 1;
        for (var invariant : invariants) {
            boolean due = !invariant.atRest() || !onwards.atWork;
            if (due
                    && !broken.containsKey(invariant.name())
                    && !invariant.holds().test(state)) {
                broken.put(invariant.name(), index);
            }
        }
    }

    private S state(int index) {
        visited.read(index, reader.words());
        reader.rewind();
        var state = world.initial();
        state.pack(reader);
        return state;
    }

    private void write(S state) {
        writer.clear();
        state.pack(writer);
    }

    /** Whether the state just written is the one with this index. */
    private boolean sameAs(int index) {
        visited.read(index, reader.words());
        return Arrays.equals(writer.words(), reader.words());
    }

    private SequencedMap<String, Trace> traces() {
        var traces = new LinkedHashMap<String, Trace>();
        broken.forEach((invariant, index) -> traces.put(invariant, trace(index)));
        return traces;
    }

    private Trace trace(int last) {
        var way = new ArrayList<Integer>();
        for (int index = last; index != NONE; index = visited.parent(index)) {
            way.addFirst(index);
        }
        var steps = new ArrayList<Trace.Step>();
        for (int i = 1; i < way.size(); i++) {
            steps.add(new Trace.Step(
                    label(way.get(i - 1), way.get(i)), state(way.get(i)).facts()));
        }
        return new Trace(state(way.getFirst()).facts(), steps);
    }

    /** Labels are not kept: the step is made once more. */
    private String label(int from, int to) {
        var found = new ArrayList<String>();
        world.steps(state(from), new Steps<S>() {
            @Override
            public void must(S next, String label, int who) {
                write(next);
                if (sameAs(to)) {
                    found.add(label.formatted(who));
                }
            }

            @Override
            public void may(S next, String label, int who) {
                must(next, label, who);
            }
        });
        return found.getFirst();
    }
}
