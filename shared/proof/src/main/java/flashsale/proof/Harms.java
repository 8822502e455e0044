package flashsale.proof;

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
}
