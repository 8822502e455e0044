package flashsale.proof.visit;

import flashsale.proof.catalogue.Heard;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Everything visitors have heard, and when all sessions were lost. For any thread. */
public final class VisitLog {
    private final LongSupplier nanoTime;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final List<Long> sessionsLost = new CopyOnWriteArrayList<>();

    public VisitLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Waits for the answer. */
    Visit note(Act act, Supplier<Future<Heard>> door) {
        var visit = unnoted(act, door);
        visits.add(visit);
        return visit;
    }

    /** The same of which nothing is kept. */
    Visit unnoted(Act act, Supplier<Future<Heard>> door) {
        long sent = nanoTime.getAsLong();
        var heard = door.get().toCompletionStage().toCompletableFuture().join();
        return new Visit(act, sent, nanoTime.getAsLong(), heard);
    }

    /** The store of the sessions has died. */
    public void sessionsLost() {
        sessionsLost.add(nanoTime.getAsLong());
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    public List<Long> whenSessionsWereLost() {
        return List.copyOf(sessionsLost);
    }
}
