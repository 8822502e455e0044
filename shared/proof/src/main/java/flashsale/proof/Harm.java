package flashsale.proof;

import java.time.Duration;
import java.util.List;

/** What is done to a shop while something goes on in it. */
interface Harm {
    /** To be called each time it has happened, on one thread; quick, and never throws. */
    void happened();

    /** It is over: no more harm. Whatever was harmed is coming back when this returns. */
    void end();

    /** To be called when nothing moves any more after the end. */
    void quiet();

    /** The longest a process was stopped without being ended. */
    default Duration longestFreeze() {
        return Duration.ZERO;
    }

    /** What became of each deed. */
    List<Deed> story();

    /** @param done false where there was nothing to hit, so the run was not the one that was asked for */
    record Deed(boolean done, String sentence) {}
}
