package flashsale.product;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers that are the same for everybody, so that browsers and caches on the way may keep them for a moment. */
final class PublicReply {
    /** Bytes of SHA-256; two texts of one address that differ by chance in none of 2^64 tries are good enough. */
    private static final int TAG_BYTES = 8;

    private PublicReply() {}

    static Response of(Object json, int maxAgeSeconds) {
        return Response.ok(json, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, publicFor(maxAgeSeconds))
                .build();
    }

    /** With an ETag, and 304 without a body where the reader has this very text. */
    static Response tagged(String json, int maxAgeSeconds, Request request) {
        var tag = new EntityTag(digest(json));
        var notModified = request.evaluatePreconditions(tag);
        var response = notModified != null ? notModified : Response.ok(json, MediaType.APPLICATION_JSON);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, publicFor(maxAgeSeconds))
                .build();
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
