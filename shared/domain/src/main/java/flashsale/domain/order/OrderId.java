package flashsale.domain.order;

import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** 128 bits, written as 32 lower-case hexadecimal digits; in the order of those digits. */
public record OrderId(long high, long low) implements Comparable<OrderId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The first 128 bits of SHA-256(sale, buyer, key). Every retry, republished record and failover of one purchase
     * ends at the same id, and so at the same primary key.
     */
    public static OrderId of(SaleId sale, UserId buyer, IdempotencyKey key) {
        // Ids are digits, so the first two slashes are the separators whatever the key contains.
        var text = "sale/" + sale.value() + '/' + buyer.value() + '/' + key.value();
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ofBytes(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    public static OrderId parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("An order id has 32 lower-case hexadecimal digits");
        }
        return ofBytes(HEX.parseHex(text));
    }

    /** Reads the first 16 bytes. */
    public static OrderId ofBytes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new OrderId(buffer.getLong(), buffer.getLong());
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(OrderId other) {
        int highest = Long.compareUnsigned(high, other.high);
        return highest != 0 ? highest : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
