package flashsale.domain.order;

import flashsale.domain.IdDigest;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** 128 bits, written as 32 lower-case hexadecimal digits; in the order of those digits. */
public record OrderId(long high, long low) implements Comparable<OrderId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final HexFormat HEX = HexFormat.of();

    /**
     * Of a purchase in a flash sale. Every retry, republished record and failover of one purchase ends at the same id,
     * and so at the same primary key.
     */
    public static OrderId of(SaleId sale, UserId buyer, IdempotencyKey key) {
        return ofBytes(IdDigest.of("sale", sale, buyer, key.value()));
    }

    /** Of an ordinary order. What is ordered is no part of it, so that a key stands for one order only. */
    public static OrderId of(UserId buyer, IdempotencyKey key) {
        return ofBytes(IdDigest.of("order", buyer, key.value()));
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
