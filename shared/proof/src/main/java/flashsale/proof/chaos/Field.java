package flashsale.proof.chaos;

import java.util.List;

/** What the hand works on. Called on its thread only. */
public interface Field {
    /** The living ones. */
    List<ProcessHandle> processes(Target target);

    /**
     * Whether a process of the point's target stands there. All of them are stopped meanwhile.
     *
     * @throws flashsale.proof.CannotRun where a store that would tell is away
     */
    boolean sees(Point point);

    /** A process of the target was killed, or asked to end. */
    void struck(Target target);
}
