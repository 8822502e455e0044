package flashsale.catalog;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Sale;

/** The answer to drafting one sale. */
sealed interface DraftedSale {
    record Drafted(Sale sale) implements DraftedSale {}

    record UnknownProduct(ProductId product) implements DraftedSale {}
}
