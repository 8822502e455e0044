package flashsale.domain.sale;

import flashsale.domain.IdDigest;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One adjustment of the stock of one product, however often it is asked for.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record AdjustmentId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public AdjustmentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An adjustment's id has 32 lower-case hexadecimal digits");
        }
    }

    public static AdjustmentId of(UserId admin, ProductId product, IdempotencyKey key) {
        return new AdjustmentId(HexFormat.of().formatHex(IdDigest.of("adjustment", admin, product, key.value())));
    }

    @Override
    public String toString() {
        return value;
    }
}
