package flashsale.proof.sim.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A process of a function: it has a clock of its own, which may jump, and it may die between any two calls of a port.
 * Whatever it has in memory dies with it.
 */
public final class Instance implements InstantSource {
    /** Purchases rely on clocks being within a second of each other, so two of them may be off by this much each. */
    private static final int LARGEST_JUMP_MILLIS = 450;

    private final Stage stage;
    private final String name;
    private Duration offset = Duration.ZERO;
    private boolean dead;

    public Instance(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    public Stage stage() {
        return stage;
    }

    @Override
    public Instant instant() {
        return stage.instant().plus(offset);
    }

    /**
     * A place where others may move on, and where this process may die.
     *
     * @throws Crashed where it does, and ever after
     */
    public void point(String what) {
        if (!dead) {
            stage.pause();
        }
        if (!dead && stage.faults().strikes(Fault.CRASH)) {
            stage.tell(name + " dies before " + what);
            dead = true;
        }
        if (dead) {
            throw new Crashed(name);
        }
        if (stage.faults().strikes(Fault.CLOCK_JUMP)) {
            offset = Duration.ofMillis(stage.random().nextInt(-LARGEST_JUMP_MILLIS, LARGEST_JUMP_MILLIS));
            stage.tell("the clock of " + name + " is off by " + offset);
        }
    }

    public boolean isDead() {
        return dead;
    }

    @Override
    public String toString() {
        return name;
    }
}
