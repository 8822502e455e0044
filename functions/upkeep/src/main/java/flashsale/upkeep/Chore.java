package flashsale.upkeep;

/**
 * One kind of thing that a crash, or time, may have left behind.
 *
 * @param done what it has done when it has done it, in a word
 */
record Chore(String done, Work work) {
    interface Work {
        /**
         * Does a bounded part of it.
         *
         * @return how many
         */
        int run();
    }
}
