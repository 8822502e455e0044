package flashsale.proof.chaos;

/** What is done to a process. */
public enum Blow {
    /** SIGKILL. */
    KILL,
    /** SIGSTOP, and SIGCONT after three seconds: its connections stay and nobody answers. */
    FREEZE,
    /** SIGTERM: it ends in its own way. The shop starts it again, as after a kill. Servers only. */
    RESTART
}
