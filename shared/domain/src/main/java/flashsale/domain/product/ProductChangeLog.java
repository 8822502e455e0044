package flashsale.domain.product;

import java.util.List;

/** Where others read how products change: ordered per product id, durable, at least once. */
public interface ProductChangeLog {
    /**
     * Appends all of them and waits a bounded time. Safe to repeat.
     *
     * @return those that were acknowledged in time; the others may arrive all the same, now or later
     */
    List<ProductChange> append(List<ProductChange> changes);
}
