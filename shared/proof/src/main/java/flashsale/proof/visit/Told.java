package flashsale.proof.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which versions of a product there had to be, and there could be, at a moment: by what its admin asked for and heard. */
final class Told {
    private static final int FIRST = 1;

    private final Map<String, List<Moment>> asked = new HashMap<>();
    private final Map<String, List<Moment>> acknowledged = new HashMap<>();

    private record Moment(int version, long nanos) {}

    private Told() {}

    static Told of(VisitBooks books) {
        var told = new Told();
        books.visits().forEach(told::add);
        return told;
    }

    private void add(Visit visit) {
        if (visit.act() instanceof Act.Revise revise) {
            note(asked, revise, visit.sentNanos());
            // A 412 to a repeated request says that an earlier one was done.
            boolean done = visit.heard().status() == 200 || visit.heard().status() == 412 && revise.again();
            if (done) note(acknowledged, revise, visit.heardNanos());
        }
    }

    private static void note(Map<String, List<Moment>> moments, Act.Revise revise, long nanos) {
        moments.computeIfAbsent(revise.product(), _ -> new ArrayList<>()).add(new Moment(revise.version(), nanos));
    }

    boolean knows(String product) {
        return asked.containsKey(product);
    }

    /** The latest version whose admin had heard of it by then. */
    int atLeast(String product, long nanos) {
        return latest(acknowledged, product, nanos);
    }

    /** The latest version that anybody had asked for by then. */
    int atMost(String product, long nanos) {
        return latest(asked, product, nanos);
    }

    private static int latest(Map<String, List<Moment>> moments, String product, long nanos) {
        return moments.getOrDefault(product, List.of()).stream()
                .filter(moment -> moment.nanos() <= nanos)
                .mapToInt(Moment::version)
                .max()
                .orElse(FIRST);
    }
}
