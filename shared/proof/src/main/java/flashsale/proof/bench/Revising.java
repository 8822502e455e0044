package flashsale.proof.bench;

import flashsale.proof.catalogue.Listed;
import flashsale.proof.catalogue.Seen;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Revises products in turn at a steady rate, come what may; each of them by one admin at a time, who knows its version.
 * For one thread, that of the answers.
 */
final class Revising {
    /** Asks for some revisions at once and tells how many were made. */
    interface Door {
        Future<Integer> revise(List<Seen> products);
    }

    /** Told of each revision that was made. */
    interface Ear {
        void revised(Listed product, int version, long sentNanos, long answeredNanos);
    }

    private final Door door;
    private final Ear ear;
    private final int perSecond;
    private final int together;
    private final LongSupplier nanoTime;
    private final Deque<Seen> free = new ArrayDeque<>();
    private int sent;
    private int refused;
    private int underWay;

    /**
     * @param products all of version 1
     * @param together so many in one request
     */
    Revising(List<Listed> products, int perSecond, int together, Door door, Ear ear, LongSupplier nanoTime) {
        this.door = door;
        this.ear = ear;
        this.perSecond = perSecond;
        this.together = together;
        this.nanoTime = nanoTime;
        products.forEach(product -> free.add(new Seen(product, 1)));
    }

    /** To be called every few milliseconds: sends what has become due; what finds no free product waits. */
    void tick(long sinceBeginNanos) {
        long due = sinceBeginNanos * perSecond / 1_000_000_000;
        while (sent + together <= due && free.size() >= together) {
            var some = new ArrayList<Seen>();
            while (some.size() < together) {
                some.add(free.remove());
            }
            send(some);
        }
    }

    private void send(List<Seen> some) {
        long now = nanoTime.getAsLong();
        sent += some.size();
        underWay += some.size();
        door.revise(some).onComplete(revised -> {
            underWay -= some.size();
            if (revised.failed() || revised.result() != some.size()) {
                // Which versions they have now is not known, so they are left alone.
                refused += some.size();
                return;
            }
            for (var seen : some) {
                ear.revised(seen.product(), seen.version() + 1, now, nanoTime.getAsLong());
                free.add(new Seen(seen.product(), seen.version() + 1));
            }
        });
    }

    int refused() {
        return refused;
    }

    int underWay() {
        return underWay;
    }
}
