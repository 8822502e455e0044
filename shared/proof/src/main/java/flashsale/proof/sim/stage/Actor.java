package flashsale.proof.sim.stage;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Somebody who does one thing after the other. Between two of them it waits for its turn. */
final class Actor {
    final String name;
    final boolean everlasting;
    final Semaphore turn = new Semaphore(0);
    Instant wakesAt;
    boolean over;
    Throwable failure;

    Actor(String name, boolean everlasting, Instant wakesAt) {
        this.name = name;
        this.everlasting = everlasting;
        this.wakesAt = wakesAt;
    }
}
