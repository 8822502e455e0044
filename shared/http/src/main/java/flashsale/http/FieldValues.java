package flashsale.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** What times, amounts and currencies have to look like; the messages are for whoever sent them. */
final class FieldValues {
    /** Ten thousand million yuan, in fen: above every price, and far from overflow when multiplied by a quantity. */
    private static final long LARGEST_AMOUNT = 1_000_000_000_000L;

    /** Databases end their calendar with the year 9999, and records outlive their sale by some days. */
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private FieldValues() {}

    static Instant instantOf(String text) {
        try {
            var instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("must be between 1970 and 9000");
            }
            return instant;
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("must be a time such as 2026-11-11T12:00:00.000Z", unreadable);
        }
    }

    static long amountOf(JsonNode node) {
        if (!node.canConvertToLong() || node.longValue() < 0 || node.longValue() > LARGEST_AMOUNT) {
            throw new IllegalArgumentException("must be 0 to " + LARGEST_AMOUNT);
        }
        return node.longValue();
    }

    static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must be an ISO 4217 currency code such as CNY", unknown);
        }
    }
}
