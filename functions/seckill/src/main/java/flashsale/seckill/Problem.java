package flashsale.seckill;

/** The refusals of this door: RFC 9457 types, whose slugs clients branch on. */
enum Problem {
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Only POST is served here"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body must be application/json"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    MALFORMED_JSON(400, "malformed-json", "The body is not JSON"),
    INVALID_REQUEST(400, "invalid-request", "The request is not valid"),
    UNAUTHORIZED(401, "unauthorized", "Log in first"),
    UNKNOWN_SALE(404, "unknown-sale", "No such sale"),
    SOLD_OUT(409, "sold-out", "Sold out"),
    LIMIT_REACHED(409, "limit-reached", "The limit per buyer is reached"),
    SALE_ENDED(409, "sale-ended", "The sale is over"),
    SALE_PAUSED(503, "sale-paused", "The sale is paused"),
    ORDER_ENDED(409, "order-ended", "The order of this key has ended"),
    KEY_REUSED(422, "key-reused", "The key belongs to another request"),
    NOT_STARTED(425, "not-started", "The sale has not started"),
    TOO_FAST(429, "too-fast", "Too many purchases"),
    STOCK_NOT_LOADED(503, "stock-not-loaded", "The stock is not loaded"),
    UNAVAILABLE(503, "unavailable", "The outcome is unknown");

    final int status;
    final String slug;
    final String title;

    Problem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }
}
