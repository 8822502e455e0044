package flashsale.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Ids that a client's key leads to: whoever repeats a request comes to the same id, and so to the same primary key. */
public final class IdDigest {
    /** 128 bits: two requests in the whole life of a shop do not meet by chance. */
    private static final int BYTES = 16;

    private IdDigest() {}

    /**
     * The first 128 bits of the SHA-256 of the parts, with slashes between them. The first one names the kind of id, and
     * only the last one, which is the client's, may contain a slash, so no two lists of parts become one text.
     */
    public static byte[] of(Object... parts) {
        var text = String.join("/", Arrays.stream(parts).map(Object::toString).toList());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(sha256, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
