package flashsale.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The ETag of a text. */
record EntityTag(String value) {
    /** Bytes of SHA-256; two texts of one address that differ by chance in none of 2^64 tries are good enough. */
    private static final int BYTES = 8;

    private static final Pattern COMMA = Pattern.compile(",");

    static EntityTag of(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag('"' + HexFormat.of().formatHex(sha256, 0, BYTES) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /**
     * RFC 9110 section 13.1.2 compares weakly: a cache that compressed the text has marked its tag as weak.
     *
     * @param known the values of If-None-Match, which Lambda's HTTP layer has cut at the commas, or not
     */
    boolean isAmong(List<String> known) {
        return known.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .map(other -> other.startsWith("W/") ? other.substring(2) : other)
                .anyMatch(other -> other.equals(value) || other.equals("*"));
    }
}
