package flashsale.product;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Answers that are the same for everybody, so that browsers and caches on the way may keep them for a moment. */
final class PublicReply {
    /** Bytes of SHA-256; two texts of one address that differ by chance in none of 2^64 tries are good enough. */
    private static final int TAG_BYTES = 8;

    /** RFC 7234, section 5.5.1. */
    private static final String STALE = "110 - \"Response is Stale\"";

    private static final Pattern COMMA = Pattern.compile(",");

    private PublicReply() {}

    static Response of(Object json, int maxAgeSeconds) {
        return Response.ok(json, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, publicFor(maxAgeSeconds))
                .build();
    }

    /**
     * With an ETag, and 304 without a body where the reader has this very text.
     *
     * @param known the values of If-None-Match, which Lambda's HTTP layer has cut at the commas, or not
     */
    static Response tagged(String json, int maxAgeSeconds, List<String> known) {
        return builder(json, maxAgeSeconds, known).build();
    }

    /** Likewise, with the age of the text, so that caches on the way see that it is over its time, and people, too. */
    static Response stale(String json, Duration age, int maxAgeSeconds, List<String> known) {
        return builder(json, maxAgeSeconds, known)
                .header("Age", age.toSeconds())
                .header("Warning", STALE)
                .build();
    }

    private static Response.ResponseBuilder builder(String json, int maxAgeSeconds, List<String> known) {
        var tag = '"' + digest(json) + '"';
        var response = matches(tag, known) ? Response.notModified() : Response.ok(json, MediaType.APPLICATION_JSON);
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, publicFor(maxAgeSeconds));
    }

    /** RFC 9110 section 13.1.2 compares weakly: a cache that compressed the text has marked its tag as weak. */
    private static boolean matches(String tag, List<String> known) {
        return known.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .map(other -> other.startsWith("W/") ? other.substring(2) : other)
                .anyMatch(other -> other.equals(tag) || other.equals("*"));
    }

    private static String publicFor(int maxAgeSeconds) {
        return "public, max-age=" + maxAgeSeconds;
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
