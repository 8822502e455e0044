package flashsale.catalog;

import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.Products;
import flashsale.domain.product.Revision;
import java.time.InstantSource;
import java.util.List;

final class ReviseProduct {
    private final Products products;
    private final AnnounceChanges announceChanges;
    private final InstantSource clock;

    ReviseProduct(Products products, AnnounceChanges announceChanges, InstantSource clock) {
        this.products = products;
        this.announceChanges = announceChanges;
        this.clock = clock;
    }

    /** @param version that the admin has seen */
    Revision revise(ProductId id, int version, ProductContent content) {
        var revision = products.revise(id, version, content, clock.instant());
        if (revision instanceof Revision.Revised(var product)) {
            announceChanges.of(List.of(product));
        }
        return revision;
    }

    /** Everything but the status stays as it is. */
    Revision archive(ProductId id, int version) {
        return products.find(id)
                .map(product -> revise(id, version, product.content().withStatus(ProductStatus.ARCHIVED)))
                .orElseGet(Revision.UnknownProduct::new);
    }
}
