package flashsale.domain.payment;

import flashsale.domain.IdDigest;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
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

    public IntentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A payment intent's id has 32 lower-case hexadecimal digits");
        }
    }

    /** A repeated request is the same attempt. */
    public static IntentId of(OrderId order, IdempotencyKey key) {
        return new IntentId(HexFormat.of().formatHex(IdDigest.of("intent", order, key.value())));
    }

    @Override
    public String toString() {
        return value;
    }
}
