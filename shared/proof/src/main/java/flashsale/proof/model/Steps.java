package flashsale.proof.model;

/**
 * Hears every step that can be made in a state. A label may have a place for a number, which is filled when somebody
 * reads it.
 */
public interface Steps<S> {
    /** Somebody is at work and goes on, if nothing else happens. A world in which nobody does is at rest. */
    void must(S next, String label, int who);

    /** What may happen or never: a buyer comes, a process dies, a message is lost. */
    void may(S next, String label, int who);

    default void must(S next, String label) {
        must(next, label, 0);
    }

    default void may(S next, String label) {
        may(next, label, 0);
    }
}
