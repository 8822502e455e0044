package flashsale.domain.order;

/** How far landing has come in the log of purchases. */
public interface LandingProgress {
    /** The end of the log as it is now. */
    Mark mark();

    /** A place in the log. */
    interface Mark {
        /** Whether everything before it has become an order, or a dead letter. */
        boolean isLanded();
    }
}
