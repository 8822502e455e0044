package flashsale.proof.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The strokes of one part of a run, in the order of time. The same randomness makes the same plan. */
public record ChaosPlan(List<Stroke> strokes) {
    private static final long SHORTEST_PAUSE_MILLIS = 2_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** Share of the strokes that wait for a named point. */
    private static final double AT_A_POINT = 0.4;

    public static ChaosPlan draw(Part part, Duration length, RandomGenerator random) {
        var strokes = new ArrayList<Stroke>();
        var due = pause(random);
        while (due.compareTo(length) < 0) {
            strokes.add(random.nextDouble() < AT_A_POINT ? at(due, part, random) : anywhere(due, part, random));
            due = due.plus(pause(random));
        }
        return new ChaosPlan(List.copyOf(strokes));
    }

    /** How often one of its processes is killed; at named points not counted. */
    public int kills(Target target) {
        return (int) strokes.stream()
                .filter(stroke ->
                        stroke instanceof Stroke.Anywhere hit && hit.target() == target && hit.blow() == Blow.KILL)
                .count();
    }

    private static Duration pause(RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    }

    private static Stroke at(Duration due, Part part, RandomGenerator random) {
        return new Stroke.At(due, part.points().get(random.nextInt(part.points().size())));
    }

    private static Stroke anywhere(Duration due, Part part, RandomGenerator random) {
        var target = part.targets().get(random.nextInt(part.targets().size()));
        var blows = target.isServer() ? List.of(Blow.values()) : List.of(Blow.KILL, Blow.FREEZE);
        return new Stroke.Anywhere(due, target, blows.get(random.nextInt(blows.size())));
    }
}
