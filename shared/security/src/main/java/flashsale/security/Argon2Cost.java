package flashsale.security;

/**
 * What one hash costs.
 *
 * @param memoryKibibytes held for the length of one hash
 */
record Argon2Cost(int memoryKibibytes, int passes, int lanes) {
    /** The least that the OWASP Password Storage Cheat Sheet asks of Argon2id; about 40 ms on one core. */
    static final Argon2Cost TODAY = new Argon2Cost(19_456, 2, 1);

    /** No hash of ours was ever dearer; a damaged row must not take all memory of a function. */
    private static final int MOST_MEMORY_KIBIBYTES = 65_536;

    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;

    Argon2Cost {
        if (memoryKibibytes < 8 * lanes || memoryKibibytes > MOST_MEMORY_KIBIBYTES) {
            throw new IllegalArgumentException("Argon2 memory out of bounds: " + memoryKibibytes);
        }
        if (passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("Argon2 passes out of bounds: " + passes);
        }
        if (lanes < 1 || lanes > MOST_LANES) {
            throw new IllegalArgumentException("Argon2 lanes out of bounds: " + lanes);
        }
    }
}
