package flashsale.proof.crowd;

/** What a buyer does about one press of the button. */
public enum Manner {
    /** Reads the answer and is done with it. */
    PATIENT,
    /** Reads the answer, and sends the same key once more. */
    ASKS_AGAIN,
    /** Closes the connection as soon as the request is written, and then sends the same key once more. */
    HANGS_UP
}
