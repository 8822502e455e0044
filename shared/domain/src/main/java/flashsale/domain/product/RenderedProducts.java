package flashsale.domain.product;

import java.util.Optional;

/**
 * Products as they were last answered to a reader, so that a hot product needs neither the database nor rendering.
 * A cache: whatever it holds may vanish at any time, and nothing depends on it but speed. A cache that cannot be
 * reached answers like an empty one.
 */
public interface RenderedProducts {
    Optional<String> find(ProductId id);

    void keep(ProductId id, String rendered);
}
