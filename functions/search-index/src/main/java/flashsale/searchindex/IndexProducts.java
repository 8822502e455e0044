package flashsale.searchindex;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.RenderedProducts;
import flashsale.domain.search.ProductIndex;
import flashsale.messaging.Delivery;
import flashsale.messaging.ProductRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Brings a batch of changes where readers look: out of the cache first, which does not need the index, then into the
 * index. A record that nobody can read, or that the index refuses for good, goes to the dead letters and is done with. An
 * index that does not answer is thrown: the same batch comes later, and putting again changes nothing.
 */
final class IndexProducts {
    private static final Logger LOG = Logger.getLogger(IndexProducts.class);

    private final ProductIndex index;
    private final RenderedProducts rendered;
    private final DeadLetters deadLetters;

    IndexProducts(ProductIndex index, RenderedProducts rendered, DeadLetters deadLetters) {
        this.index = index;
        this.rendered = rendered;
        this.deadLetters = deadLetters;
    }

    /**
     * @param changes that could be read
     * @param failures the first record of each partition that has to be delivered again
     */
    record Indexed(List<ProductChange> changes, Collection<Delivery> failures) {}

    Indexed index(List<Delivery> deliveries) {
        var changes = new LinkedHashMap<ProductChange, Delivery>();
        var failures = new LinkedHashMap<String, Delivery>();
        for (var delivery : deliveries) {
            if (failures.containsKey(delivery.source())) {
                continue; // comes again, after the one that failed
            }
            switch (ProductRecord.decode(delivery.value(), delivery.trace())) {
                case ProductRecord.Decoded.Readable(var change) -> changes.put(change, delivery);
                case ProductRecord.Decoded.Unreadable(var reason) -> bury(delivery, reason, failures);
            }
        }
        var readable = List.copyOf(changes.keySet());
        readable.forEach(change ->
                rendered.forget(change.product().id(), change.product().version()));
        for (var refused : index.put(readable)) {
            bury(changes.get(refused.change()), refused.reason(), failures);
        }
        return new Indexed(readable, failures.values());
    }

    private void bury(Delivery delivery, String reason, Map<String, Delivery> failures) {
        try {
            deadLetters.keep(new DeadLetter(
                    delivery.topic(), delivery.partition(), delivery.offset(), reason, delivery.value()));
            LOG.errorf("Dead letter %s@%d: %s", delivery.source(), delivery.offset(), reason);
        } catch (StoreUnavailable later) {
            LOG.warnf("Dead letter %s@%d has to wait: %s", delivery.source(), delivery.offset(), later.getMessage());
            failures.merge(delivery.source(), delivery, IndexProducts::earlier);
        }
    }

    private static Delivery earlier(Delivery one, Delivery other) {
        return one.offset() <= other.offset() ? one : other;
    }
}
