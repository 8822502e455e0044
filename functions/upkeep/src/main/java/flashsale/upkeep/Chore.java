package flashsale.upkeep;

/**
 * One kind of thing that a crash, or time, may have left behind.
 *
 * @param done what it has done when it has done it, in a word
 */
record Chore(String done, Work work) {
    /** Parts in one pass: more would keep the other chores waiting. Of orders it is a thousand a second. */
    private static final int MOST_PARTS = 10;

    /** Of something there may be much of at once: it goes on while a part was full, which says that there is more. */
    static Chore inParts(String done, int largestPart, Part part) {
        return new Chore(done, () -> {
            int all = 0;
            for (int parts = 1; ; parts++) {
                int some = part.run(largestPart);
                all += some;
                if (some < largestPart || parts == MOST_PARTS) {
                    return all;
                }
            }
        });
    }

    interface Part {
        /** @return how many, {@code most} at most */
        int run(int most);
    }

    interface Work {
        /**
         * Does a bounded part of it.
         *
         * @return how many
         */
        int run();
    }
}
