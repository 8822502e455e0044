package flashsale.proof.bench;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Revises products in turn at a steady rate, come what may; each of them by one admin at a time, who knows its version.
 * For one thread, that of the answers.
 */
final class Revising {
    private static final int OK = 200;

    /** Asks for one revision and tells the status of its answer. */
    interface Door {
        Future<Integer> revise(String product, int version);
    }

    /** Told of each revision that was made. */
    interface Ear {
        void revised(String product, int version, long sentNanos, long answeredNanos);
    }

    private record Seen(String product, int version) {}

    private final Door door;
    private final Ear ear;
    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Deque<Seen> free = new ArrayDeque<>();
    private int sent;
    private int refused;
    private int underWay;

    /** @param products all of version 1 */
    Revising(List<String> products, int perSecond, Door door, Ear ear, LongSupplier nanoTime) {
        this.door = door;
        this.ear = ear;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        products.forEach(product -> free.add(new Seen(product, 1)));
    }

    /** To be called every few milliseconds: sends what has become due; what finds no free product waits. */
    void tick(long sinceBeginNanos) {
        long due = sinceBeginNanos * perSecond / 1_000_000_000;
        while (sent < due && !free.isEmpty()) {
            send(free.remove());
        }
    }

    private void send(Seen seen) {
        long now = nanoTime.getAsLong();
        sent++;
        underWay++;
        door.revise(seen.product(), seen.version()).onComplete(status -> {
            underWay--;
            if (status.failed() || status.result() != OK) {
                // Which version it has now is not known, so it is left alone.
                refused++;
                return;
            }
            ear.revised(seen.product(), seen.version() + 1, now, nanoTime.getAsLong());
            free.add(new Seen(seen.product(), seen.version() + 1));
        });
    }

    int refused() {
        return refused;
    }

    int underWay() {
        return underWay;
    }
}
