package flashsale.domain.product;

import java.util.OptionalLong;

/**
 * A product as a change has left it, for whoever listens. Carries all there is to say, so that listeners need no
 * database. Delivered at least once, and perhaps after a later one: of two changes of one product the one with the
 * greater version counts.
 *
 * @param available units on sale, where the product has a pool of its own
 * @param trace the {@code traceparent} of the step that made it; empty where no request is behind it
 */
public record ProductChange(Product product, OptionalLong available, String trace) {
    /** That no request is behind. */
    public ProductChange(Product product, OptionalLong available) {
        this(product, available, "");
    }
}
