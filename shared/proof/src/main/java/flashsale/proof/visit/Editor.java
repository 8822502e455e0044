package flashsale.proof.visit;

import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.RevisionDoor;
import flashsale.proof.catalogue.Seen;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/**
 * The only admin who revises these products, in turn, and so knows their versions: where an answer was lost he repeats
 * the request, and a 412 tells him that it had been done.
 */
final class Editor implements Visitor {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private static final int OK = 200;
    private static final int OVERTAKEN = 412;

    private final RevisionDoor door;
    private final VisitLog log;
    private final Persistence persistence;
    private final Deque<Open> products = new ArrayDeque<>();

    /** @param asked whether the next revision has been asked for already, and nobody knows what became of it */
    private record Open(Seen seen, boolean asked) {}

    /** @param products all of version 1 */
    Editor(Collection<Listed> products, RevisionDoor door, VisitLog log, Persistence persistence) {
        this.door = door;
        this.log = log;
        this.persistence = persistence;
        products.forEach(product -> this.products.add(new Open(new Seen(product, 1), false)));
    }

    @Override
    public void takeTurn() {
        var next = products.remove();
        var seen = next.seen();
        var visit = persistence.untilClear(attempt -> log.note(
                new Act.Revise(seen.product().id(), seen.version() + 1, next.asked() || attempt > 0),
                () -> door.put(seen)));
        int status = visit.heard().status();
        boolean done = status == OK || status == OVERTAKEN;
        products.add(done ? new Open(new Seen(seen.product(), seen.version() + 1), false) : new Open(seen, true));
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
