package flashsale.proof.visit;

import flashsale.proof.catalogue.Heard;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Everything visitors have heard, and when all sessions were lost. For any thread. */
public final class VisitLog {
    /** The doors themselves give up earlier. */
    private static final int PATIENCE_SECONDS = 60;

    private final Context loop;
    private final LongSupplier nanoTime;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final List<Long> sessionsLost = new CopyOnWriteArrayList<>();

    public VisitLog(Vertx vertx, LongSupplier nanoTime) {
        this.loop = vertx.getOrCreateContext();
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
        var heard = ask(door);
        return new Visit(act, sent, nanoTime.getAsLong(), heard);
    }

    /** On the event loop: a request of another thread may miss its own answer. */
    Heard ask(Supplier<Future<Heard>> door) {
        var heard = new CompletableFuture<Heard>();
        loop.runOnContext(_ -> door.get().onSuccess(heard::complete));
        return heard.completeOnTimeout(Heard.NOTHING, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
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
