package flashsale.proof.bench;

/**
 * A request to be repeated.
 *
 * @param knownTag of the copy that the reader has; empty where it has none
 */
record Get(String path, String knownTag) {
    Get(String path) {
        this(path, "");
    }
}
