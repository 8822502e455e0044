package flashsale.domain.payment;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One attempt to pay one order; also the provider's idempotency key, so that an attempt takes money once however often
 * it is repeated.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record IntentId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    public IntentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A payment intent's id has 32 lower-case hexadecimal digits");
        }
    }

    /** The first 128 bits of SHA-256(order, key): a repeated request is the same attempt. */
    public static IntentId of(OrderId order, IdempotencyKey key) {
        var text = "intent/" + order + '/' + key.value();
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return new IntentId(HexFormat.of().formatHex(sha256, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
