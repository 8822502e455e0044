package flashsale.proof.books;

import flashsale.domain.order.AcceptedPurchase;
import java.util.List;

/**
 * What Kafka holds of a sale.
 *
 * @param purchases in no order, duplicates included
 * @param deadLetters records of this sale nobody could land, and those nobody could read
 */
public record LogBook(List<AcceptedPurchase> purchases, int deadLetters) {}
