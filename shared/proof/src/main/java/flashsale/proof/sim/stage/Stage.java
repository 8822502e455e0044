package flashsale.proof.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * Where the actors of one run are moved, one at a time, in an order that the seed alone decides.
 *
 * <p>Why threads, where nothing may depend on threads? The code under test is written from top to bottom and calls its
 * stores in the middle of it; to stop it there, its stack has to be kept, and a virtual thread is the way to keep one.
 * An actor runs only between being given its turn and giving it back, and whoever gave it waits meanwhile, so exactly
 * one of them runs at any moment: the JVM's scheduler has nothing to choose. Time is a number that the stage moves on.
 */
public final class Stage implements InstantSource {
    private static final int LONGEST_DELAY_MILLIS = 6_000;
    private static final int LONGEST_FREEZE_MILLIS = 20_000;

    private final SplittableRandom random;
    private final Faults faults;
    private final Trace trace;
    private final int longestStepMicros;
    private final List<Actor> actors = new ArrayList<>();
    private final Semaphore back = new Semaphore(0);
    private Instant now;
    private Actor moving;
    private boolean closing;

    /** @param longestStepMicros between two steps, at most */
    public Stage(SplittableRandom random, Faults faults, Trace trace, Instant start, int longestStepMicros) {
        this.longestStepMicros = longestStepMicros;
        this.random = random;
        this.faults = faults;
        this.trace = trace;
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public SplittableRandom random() {
        return random;
    }

    public Faults faults() {
        return faults;
    }

    public Trace trace() {
        return trace;
    }

    /** Somebody who comes to an end. */
    public void enter(String name, Runnable life) {
        start(new Actor(name, false, now), life);
    }

    /** Somebody who goes on as long as the run does. */
    public void employ(String name, Runnable life) {
        start(new Actor(name, true, now), life);
    }

    /** Something that happens by itself, later. */
    public void later(String name, Duration after, Runnable deed) {
        start(new Actor(name, false, now.plus(after)), deed);
    }

    private void start(Actor actor, Runnable life) {
        actors.add(actor);
        Thread.startVirtualThread(() -> {
            actor.turn.acquireUninterruptibly();
            try {
                if (!closing) {
                    life.run();
                }
            } catch (Throwable failure) {
                // Told to whoever moves the actors: an error of an actor is a finding, not the end of the JVM.
                actor.failure = failure;
            } finally {
                actor.over = true;
                back.release();
            }
        });
    }

    /** Says what the actor whose turn it is does. */
    public void tell(String what) {
        trace.add(now, moving == null ? "-" : moving.name, what);
    }

    /** Lets the others move on before the actor whose turn it is does. */
    public void pause() {
        if (faults.strikes(Fault.FREEZE)) {
            tell("is frozen");
            sleep(Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS, LONGEST_FREEZE_MILLIS)));
        } else {
            sleep(
                    faults.strikes(Fault.DELAY)
                            ? Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS))
                            : Duration.ZERO);
        }
    }

    public void sleep(Duration time) {
        if (closing) {
            throw new Crashed("the run is over");
        }
        var actor = moving;
        actor.wakesAt = now.plus(time);
        back.release();
        actor.turn.acquireUninterruptibly();
        if (closing) {
            throw new Crashed("the run is over");
        }
    }

    /**
     * Moves somebody by one step.
     *
     * @return false where nobody is left
     */
    public boolean step() {
        now = now.plus(Duration.ofNanos(1_000L * random.nextInt(longestStepMicros)));
        var ready = ready();
        if (ready.isEmpty()) {
            if (actors.isEmpty()) {
                return false;
            }
            now = actors.stream()
                    .map(actor -> actor.wakesAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            ready = ready();
        }
        move(ready.get(random.nextInt(ready.size())));
        return true;
    }

    private List<Actor> ready() {
        return actors.stream().filter(actor -> !actor.wakesAt.isAfter(now)).toList();
    }

    private void move(Actor actor) {
        moving = actor;
        actor.turn.release();
        back.acquireUninterruptibly();
        moving = null;
        if (!actor.over) {
            return;
        }
        actors.remove(actor);
        if (actor.failure != null && !closing) {
            throw new IllegalStateException(actor.name + " could not go on: " + actor.failure, actor.failure);
        }
    }

    /** Whether only those are left who never end. */
    public boolean isQuiet() {
        return actors.stream().allMatch(actor -> actor.everlasting);
    }

    /** Ends everybody. */
    public void close() {
        closing = true;
        while (!actors.isEmpty()) {
            move(actors.getFirst());
        }
    }
}
