package flashsale.proof.sim.stage;

/**
 * The process of an actor has ended in the middle of a step. An error and not an exception, so that no code under test
 * can go on after its own death.
 */
public final class Crashed extends Error {
    private static final long serialVersionUID = 1;

    Crashed(String who) {
        super(who, null, false, false);
    }
}
