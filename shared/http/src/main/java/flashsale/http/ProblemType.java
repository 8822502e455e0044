package flashsale.http;

import java.util.Map;

/** Every refusal and failure a door can answer. The slug is a promise to clients and never changes. */
public enum ProblemType {
    MALFORMED_JSON(400, "malformed-json", "The body is not a JSON object"),
    INVALID_REQUEST(400, "invalid-request", "The request breaks a rule"),
    MALFORMED_WEBHOOK(400, "malformed-webhook", "The message cannot be read"),
    UNKNOWN_INTENT(400, "unknown-intent", "The message is about no payment of this shop"),
    UNAUTHORIZED(401, "unauthorized", "Log in first", bearer()),
    INVALID_CREDENTIALS(401, "invalid-credentials", "Wrong username or password", bearer()),
    BAD_SIGNATURE(401, "bad-signature", "The message is not signed as it must be", challenge("Signature")),
    PAYMENT_DECLINED(402, "payment-declined", "No money was taken"),
    FORBIDDEN(403, "forbidden", "Not allowed to this user"),
    UNKNOWN_ROUTE(404, "unknown-route", "There is nothing here"),
    UNKNOWN_PRODUCT(404, "unknown-product", "No such product"),
    UNKNOWN_SALE(404, "unknown-sale", "No such sale"),
    /** An accepted purchase becomes an order within a second or so, so asking again soon is worth it. */
    UNKNOWN_ORDER(404, "unknown-order", "No such order", retryAfter(1)),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not served here"),
    USER_EXISTS(409, "user-exists", "Username or e-mail address is taken"),
    SKU_EXISTS(409, "sku-exists", "The SKU is taken"),
    SALE_STATE(409, "sale-state", "The sale's status does not allow this"),
    REBUILD_OVERTAKEN(409, "rebuild-overtaken", "Another rebuild of the sale came in between"),
    NOT_ENOUGH_STOCK(409, "not-enough-stock", "Fewer units are free"),
    STOCK_LIMIT(409, "stock-limit", "That is more than one product can have"),
    SOLD_OUT(409, "sold-out", "Not enough units are free"),
    ORDER_STATE(409, "order-state", "The order's state does not allow this"),
    TOO_LATE_TO_PAY(409, "too-late-to-pay", "The time to pay is over"),
    REFUND_EXCEEDS_PAYMENT(409, "refund-exceeds-payment", "That is more than was paid"),
    PARTIAL_REFUND(409, "partial-refund", "Orders are refunded whole"),
    VERSION_CONFLICT(412, "version-conflict", "Somebody else has changed it in between"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body is of a type that is not read here"),
    KEY_REUSED(422, "key-reused", "The key belongs to another request"),
    PRECONDITION_REQUIRED(428, "precondition-required", "Say which version is to be changed"),
    TOO_FAST(429, "too-fast", "One order of a product a second", retryAfter(1)),
    INTERNAL_ERROR(500, "internal-error", "Something went wrong here"),
    /** Somebody has to load or rebuild the stock first. */
    STOCK_NOT_LOADED(503, "stock-not-loaded", "The sale's stock is not loaded", retryAfter(10)),
    /** A rebuild goes on where it is repeated. */
    NOT_DRAINED(503, "not-drained", "Purchases of the sale are still on their way", retryAfter(5)),
    UNAVAILABLE(503, "unavailable", "Try again in a moment", retryAfter(2));

    private final int status;
    private final String slug;
    private final String title;
    private final Map<String, String> headers;

    ProblemType(int status, String slug, String title) {
        this(status, slug, title, Map.of());
    }

    ProblemType(int status, String slug, String title, Map<String, String> headers) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.headers = headers;
    }

    /** RFC 9110: every 401 names the scheme it wants. */
    private static Map<String, String> bearer() {
        return challenge("Bearer");
    }

    private static Map<String, String> challenge(String scheme) {
        return Map.of("WWW-Authenticate", scheme);
    }

    private static Map<String, String> retryAfter(int seconds) {
        return Map.of("Retry-After", Integer.toString(seconds));
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    /** What every answer of this type carries beside its body. */
    Map<String, String> headers() {
        return headers;
    }
}
