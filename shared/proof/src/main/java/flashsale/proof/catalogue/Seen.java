package flashsale.proof.catalogue;

/** @param version that the admin has seen; the product has the next one when it is revised */
public record Seen(Listed product, int version) {
    /** Every price that {@link RevisionDoor} gives, and no other one, tells the version that it came with. */
    private static final long PRICE_OF_THE_FIRST_SEEN = 10_000;

    long nextPrice() {
        return priceOf(version + 1);
    }

    /** @param version at least 2: the first one has the price it was added with */
    public static long priceOf(int version) {
        return PRICE_OF_THE_FIRST_SEEN + version - 1;
    }
}
