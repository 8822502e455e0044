package flashsale.proof.catalogue;

/**
 * A request to be repeated.
 *
 * @param knownTag of the copy that the reader has; empty where it has none
 */
public record Get(String path, String knownTag) {
    public Get(String path) {
        this(path, "");
    }
}
