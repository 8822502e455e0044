package flashsale.security;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An Argon2id hash, version 1.3, as the PHC string format writes it:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>}, base64 without padding.
 */
record PhcString(Argon2Cost cost, byte[] salt, byte[] tag) {
    private static final Pattern SHAPE = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");

    /** @throws IllegalArgumentException with nothing of the text in it */
    static PhcString parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A stored password hash is not an Argon2id PHC string");
        }
        var cost = new Argon2Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var base64 = Base64.getDecoder();
        return new PhcString(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    String write() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKibibytes(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(tag));
    }

    @Override
    public String toString() {
        return "PhcString[hidden]";
    }
}
