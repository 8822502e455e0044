package flashsale.domain.product;

import java.time.Duration;

/** What a cache knows of a product. */
public sealed interface CachedProduct {
    record Fresh(RenderedProduct product) implements CachedProduct {}

    /** Should be looked up again, but may be shown while that is not possible. */
    record Stale(RenderedProduct product, Duration age) implements CachedProduct {}

    record Nothing() implements CachedProduct {}
}
