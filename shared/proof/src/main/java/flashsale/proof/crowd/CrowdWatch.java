package flashsale.proof.crowd;

/** Is told what happens while the crowd buys. Called on the crowd's own thread: it must be quick and must not throw. */
public interface CrowdWatch {
    void ended(Attempt attempt);

    /** Nothing more is sent for this click. */
    void settled(Click click);
}
