package flashsale.proof;

import flashsale.proof.books.Finding;
import java.util.List;

/** What is to happen to a shop in the two parts of a run. The harm begins when it is asked for. */
interface Harms {
    /** Whether the run's speed is to mean something, so that everything has to be warm first. */
    default boolean isMeasured() {
        return true;
    }

    /** @param promises how many there will be */
    Harm whileBuying(Scene scene, int promises);

    /** @param lives how many will begin */
    Harm whileLiving(Scene scene, int lives);

    /**
     * What was found beside the books of the sale, and what is only known in the end. To be asked once, when everything
     * is quiet and the stores are still open.
     */
    default List<Finding> findings() {
        return List.of();
    }
}
