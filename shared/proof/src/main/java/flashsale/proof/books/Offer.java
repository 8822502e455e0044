package flashsale.proof.books;

import flashsale.domain.sale.SaleId;

/** What the checked sale promised: so many units, so many to each buyer at most. */
public record Offer(SaleId sale, int stock, int limit) {}
