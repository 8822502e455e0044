package flashsale.proof.crowd;

import flashsale.domain.order.OrderId;
import java.time.Duration;

/**
 * Reads an answer of the purchase door by looking for the one field that matters. A JSON parser per answer would cost
 * the crowd more than sending does, and the crowd shares its cores with the shop it measures.
 */
public final class AnswerReader {
    private static final String ORDER = "\"orderId\":\"";
    private static final String TYPE = "\"type\":\"urn:flashsale:problem:";
    private static final int ORDER_LENGTH = 32;

    private AnswerReader() {}

    /** @param retryAfter the header's value, null where there is none */
    static Outcome read(int status, String retryAfter, String body) {
        return switch (status) {
            case 202 -> accepted(body);
            case 401 -> Outcome.SIGNED_OUT;
            case 409 -> conflict(body);
            case 429 -> new Outcome.RateLimited(seconds(retryAfter));
            case 500, 502, 503, 504 -> new Outcome.Unavailable(seconds(retryAfter));
            default -> new Outcome.Unexpected(status, type(body));
        };
    }

    private static Outcome accepted(String body) {
        int from = body.indexOf(ORDER) + ORDER.length();
        if (from < ORDER.length() || body.length() < from + ORDER_LENGTH) {
            return new Outcome.Unexpected(202, "no order id");
        }
        return new Outcome.Accepted(OrderId.parse(body.substring(from, from + ORDER_LENGTH)));
    }

    private static Outcome conflict(String body) {
        var type = type(body);
        return switch (type) {
            case "sold-out" -> Outcome.SOLD_OUT;
            case "limit-reached" -> Outcome.LIMITED;
            case "order-ended" -> Outcome.ORDER_ENDED;
            default -> new Outcome.Unexpected(409, type);
        };
    }

    /** Of a problem. */
    public static String type(String body) {
        int from = body.indexOf(TYPE) + TYPE.length();
        int to = body.indexOf('"', from);
        return from < TYPE.length() || to < 0 ? "no problem type" : body.substring(from, to);
    }

    /** @param retryAfter the header's value, null where there is none */
    public static Duration seconds(String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("[0-9]{1,4}")) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
}
