package flashsale.seckill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.SessionToken;
import java.io.IOException;
import java.util.Locale;

/** Makes a wish of a request, or says what is wrong with it. */
final class WishReader {
    /** A purchase is some twenty bytes; anything near this size is not one. */
    private static final int LARGEST_BODY = 16 * 1024;

    private static final String BEARER = "bearer ";
    private static final JsonFactory JSON = new JsonFactory();

    private WishReader() {}

    sealed interface Reading {}

    record Understood(Wish wish) implements Reading {}

    record Refused(GatewayAnswer answer) implements Reading {}

    static Reading read(GatewayRequest request, String trace) {
        if (!"POST".equals(request.method())) {
            return new Refused(
                    GatewayAnswer.problem(Problem.METHOD_NOT_ALLOWED, "").with("allow", "POST"));
        }
        if (request.body().length > LARGEST_BODY) {
            return refused(Problem.BODY_TOO_LARGE, "At most %d bytes".formatted(LARGEST_BODY));
        }
        if (request.body().length > 0 && !isJson(request.header("content-type"))) {
            return refused(Problem.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json");
        }
        try {
            return new Understood(new Wish(
                    sale(request), session(request), key(request), quantity(request.body()), isFirst(request), trace));
        } catch (NotUnderstood refusal) {
            return new Refused(refusal.answer);
        }
    }

    private static Refused refused(Problem problem, String detail) {
        return new Refused(GatewayAnswer.problem(problem, detail));
    }

    private static boolean isJson(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    /** Ids are digits, so anything else is as unknown as a number nobody was given. */
    private static SaleId sale(GatewayRequest request) throws NotUnderstood {
        var text = request.path().getOrDefault("saleId", "");
        try {
            return new SaleId(Long.parseLong(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotUnderstood(Problem.UNKNOWN_SALE, "There is no such sale");
        }
    }

    private static SessionToken session(GatewayRequest request) throws NotUnderstood {
        var header = request.header("authorization");
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new NotUnderstood(Problem.UNAUTHORIZED, "Send Authorization: Bearer <token>");
        }
        try {
            return new SessionToken(header.substring(BEARER.length()).strip());
        } catch (IllegalArgumentException malformed) {
            throw new NotUnderstood(Problem.UNAUTHORIZED, "The session is unknown or over");
        }
    }

    private static IdempotencyKey key(GatewayRequest request) throws NotUnderstood {
        try {
            return new IdempotencyKey(request.header("idempotency-key"));
        } catch (IllegalArgumentException malformed) {
            throw new NotUnderstood(Problem.INVALID_REQUEST, "Idempotency-Key " + malformed.getMessage());
        }
    }

    /** A client that does not count its attempts is treated as one that retries: never answered from memory. */
    private static boolean isFirst(GatewayRequest request) {
        return "0".equals(request.header("attempt"));
    }

    /** No body means one unit. */
    private static int quantity(byte[] body) throws NotUnderstood {
        if (body.length == 0) {
            return 1;
        }
        int quantity = 1;
        try (var json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NotUnderstood(Problem.INVALID_REQUEST, "The body must be an object like {\"quantity\":1}");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var field = json.currentName();
                if (!"quantity".equals(field)) {
                    throw new NotUnderstood(Problem.INVALID_REQUEST, "Unknown field " + field);
                }
                if (json.nextToken() != JsonToken.VALUE_NUMBER_INT
                        || json.getLongValue() < 1
                        || json.getLongValue() > Integer.MAX_VALUE) {
                    throw new NotUnderstood(Problem.INVALID_REQUEST, "quantity must be a whole number from 1 on");
                }
                quantity = json.getIntValue();
            }
            if (json.nextToken() != null) {
                throw new NotUnderstood(Problem.MALFORMED_JSON, "Something follows the object");
            }
            return quantity;
        } catch (IOException malformed) {
            throw new NotUnderstood(Problem.MALFORMED_JSON, "The body is not JSON");
        }
    }

    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // never leaves this class
        private final GatewayAnswer answer;

        NotUnderstood(Problem problem, String detail) {
            super(detail, null, false, false);
            answer = GatewayAnswer.problem(problem, detail);
        }
    }
}
