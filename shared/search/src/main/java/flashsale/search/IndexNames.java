package flashsale.search;

/** Every name under which something is in OpenSearch. */
final class IndexNames {
    /** Where searches go. One index at a time stands behind it. */
    static final String READ = "products";

    /** Where changes go: the index behind {@link #READ}, and beside it the one that is about to take its place. */
    static final String WRITE = "products-writing";

    /** Of every index itself; the rest of the name tells what its definition is. */
    private static final String PREFIX = "products-";

    private IndexNames() {}

    static String index(String fingerprint) {
        return PREFIX + fingerprint;
    }
}
