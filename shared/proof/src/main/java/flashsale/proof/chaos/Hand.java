package flashsale.proof.chaos;

import flashsale.proof.CannotRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Deals the strokes of a plan, on a thread of its own.
 *
 * <p>How does it meet a point that lasts for less than a millisecond, in a program that knows nothing of it? It stops all
 * processes of the function, and looks in the stores how far they have come: what is written stays written while they
 * stand still. If one of them is at the point, all die there; if not, they go on, and it tries again a moment later.
 */
public final class Hand implements AutoCloseable {
    /** The longest a process is stopped without being ended. */
    public static final Duration LONGEST_FREEZE = Victims.FREEZE;

    /** Some eighty looks; a point that is not met then has no work under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Between two looks the processes go on for a drawn time, some steps or a whole request long. */
    private static final int LONGEST_RUN_MILLIS = 60;

    private static final long NOBODY_THERE_MILLIS = 50;

    private final ChaosPlan plan;
    private final Victims victims = new Victims();
    private final Field field;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final List<Struck> struck = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("hand").unstarted(this::play);
    private long begunNanos;
    private volatile long lastNanos;

    public Hand(ChaosPlan plan, Field field, RandomGenerator random, LongSupplier nanoTime) {
        this.plan = plan;
        this.field = field;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    public void begin() {
        begunNanos = nanoTime.getAsLong();
        lastNanos = begunNanos;
        thread.start();
    }

    private void play() {
        try {
            for (var stroke : plan.strokes()) {
                Thread.sleep(Math.max(0, stroke.due().toMillis() - elapsedMillis()));
                deal(stroke);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void deal(Stroke stroke) throws InterruptedException {
        switch (stroke) {
            case Stroke.Anywhere hit -> note(hit, hit(hit.target(), hit.blow()), 0);
            case Stroke.At at -> waitFor(at, at.point());
        }
    }

    private boolean hit(Target target, Blow blow) {
        var living = field.processes(target);
        if (living.isEmpty()) {
            return false;
        }
        victims.strike(blow, living.get(random.nextInt(living.size())));
        lastNanos = nanoTime.getAsLong() + (blow == Blow.FREEZE ? LONGEST_FREEZE.toNanos() : 0);
        if (blow != Blow.FREEZE) {
            field.struck(target);
        }
        return true;
    }

    private void waitFor(Stroke stroke, Point point) throws InterruptedException {
        long deadline = nanoTime.getAsLong() + PATIENCE.toNanos();
        int looks = 0;
        boolean met = false;
        while (!met && nanoTime.getAsLong() < deadline) {
            var living = field.processes(point.target());
            if (living.isEmpty()) {
                Thread.sleep(NOBODY_THERE_MILLIS);
                continue;
            }
            looks++;
            met = look(point, living);
            if (!met) {
                Thread.sleep(1 + random.nextInt(LONGEST_RUN_MILLIS));
            }
        }
        note(stroke, met, looks);
    }

    private boolean look(Point point, List<ProcessHandle> living) {
        boolean met = false;
        living.forEach(Victims::stop);
        try {
            met = field.sees(point);
        } catch (CannotRun storeIsAway) {
            // Nothing is to be seen without it; it will be back before the patience ends, or not.
            met = false;
        } finally {
            living.forEach(met ? ProcessHandle::destroyForcibly : Victims::resume);
        }
        if (met) {
            lastNanos = nanoTime.getAsLong();
            field.struck(point.target());
        }
        return met;
    }

    private void note(Stroke stroke, boolean dealt, int looks) {
        struck.add(new Struck(elapsedMillis(), stroke.what(), dealt, looks));
    }

    private long elapsedMillis() {
        return (nanoTime.getAsLong() - begunNanos) / 1_000_000;
    }

    /** Ends the strokes, whatever is left of the plan, and lets everybody go on. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
        lastNanos = Math.min(lastNanos, nanoTime.getAsLong());
        victims.close();
    }

    /** When the last harm ended, by the hand's clock. To be asked when it is closed, as is what follows. */
    public long lastNanos() {
        return lastNanos;
    }

    /** Whether so many strokes are behind it, dealt or given up. */
    boolean hasDealt(int strokes) {
        return struck.size() >= strokes;
    }

    /** What became of every stroke of the plan. */
    public List<Struck> struck() {
        var all = new ArrayList<>(struck);
        plan.strokes().stream()
                .skip(struck.size())
                .map(stroke -> new Struck(stroke.due().toMillis(), stroke.what(), false, 0))
                .forEach(all::add);
        return all;
    }
}
