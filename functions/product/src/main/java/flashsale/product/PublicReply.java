package flashsale.product;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Answers that are the same for everybody, so that browsers and caches on the way may keep them for a moment. */
final class PublicReply {
    /** RFC 7234, section 5.5.1. */
    private static final String STALE = "110 - \"Response is Stale\"";

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
        var tag = EntityTag.of(json);
        var response = tag.isAmong(known) ? Response.notModified() : Response.ok(json, MediaType.APPLICATION_JSON);
        return response.header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, publicFor(maxAgeSeconds));
    }

    static String publicFor(int maxAgeSeconds) {
        return "public, max-age=" + maxAgeSeconds;
    }
}
