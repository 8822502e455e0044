package flashsale.domain.product;

import java.util.Optional;

/**
 * A product as everybody sees it.
 *
 * @param version that was rendered; 0 where there is no such product
 * @param text empty where nobody sees it, because it is not there or not active
 */
public record RenderedProduct(int version, Optional<String> text) {
    public static final RenderedProduct UNKNOWN = new RenderedProduct(0, Optional.empty());
}
