package flashsale.domain.search;

import flashsale.domain.product.ProductId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The place of one product in one list: what the list is sorted by, and the product's id. It travels as an opaque text.
 * Nothing in it is secret or a permission, so it is not signed: it is taken apart, and what is none is refused.
 *
 * @param sortedBy the number of the last product that the list is sorted by, as the index wrote it
 */
public record SearchCursor(SearchOrder order, String sortedBy, ProductId last) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,17})?(E-?[0-9]{1,2})?");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    /** More than any of them has. */
    private static final int LONGEST = 120;

    public SearchCursor {
        if (!NUMBER.matcher(sortedBy).matches()) {
            throw new IllegalArgumentException("is no cursor");
        }
    }

    /** @throws IllegalArgumentException for what no page has given out */
    public static SearchCursor parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("is no cursor");
        }
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        var parts = plain.split("/", -1);
        if (parts.length != 3 || !ID.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException("is no cursor");
        }
        return new SearchCursor(SearchOrder.valueOf(parts[0]), parts[1], new ProductId(Long.parseLong(parts[2])));
    }

    @Override
    public String toString() {
        var plain = order.name() + '/' + sortedBy + '/' + last;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
