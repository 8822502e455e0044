package flashsale.domain.product;

import java.util.regex.Pattern;

/** Where a picture is: an absolute https address, or an absolute path on the shop's own host. */
public record Image(String address) {
    private static final Pattern SHAPE =
            Pattern.compile("(https://[A-Za-z0-9.-]+(:[0-9]{1,5})?)?/[!-~&&[^\"'<>\\\\]]*");
    private static final int LONGEST = 500;

    public Image {
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches() || address.startsWith("//")) {
            throw new IllegalArgumentException(
                    "must be an https URL or an absolute path of at most %d characters".formatted(LONGEST));
        }
    }
}
