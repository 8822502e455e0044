package flashsale.redis;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.RenderedProduct;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the product cache: {@code <version> <kept at, ms> <fresh until, ms>} and, after one more blank, the text
 * where the product is shown. An entry without times says that the product has this version, and no more. The scripts
 * read the version only.
 */
final class RenderedText {
    /** The text may have blanks of its own. */
    private static final int PARTS = 4;

    private RenderedText() {}

    static String of(RenderedProduct product, Instant keptAt, Instant freshUntil) {
        var facts = product.version() + " " + keptAt.toEpochMilli() + ' ' + freshUntil.toEpochMilli();
        return product.text().map(text -> facts + ' ' + text).orElse(facts);
    }

    static String ofVersion(int version) {
        return Integer.toString(version);
    }

    static CachedProduct read(String entry, Instant now) {
        var parts = entry.split(" ", PARTS);
        if (parts.length == 1) {
            return new CachedProduct.Nothing();
        }
        var text = parts.length == PARTS ? Optional.of(parts[PARTS - 1]) : Optional.<String>empty();
        var product = new RenderedProduct(Integer.parseInt(parts[0]), text);
        if (now.toEpochMilli() < Long.parseLong(parts[2])) {
            return new CachedProduct.Fresh(product);
        }
        return new CachedProduct.Stale(
                product, Duration.ofMillis(now.toEpochMilli()).minusMillis(Long.parseLong(parts[1])));
    }
}
