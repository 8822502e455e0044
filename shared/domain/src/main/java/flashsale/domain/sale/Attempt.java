package flashsale.domain.sale;

import flashsale.domain.order.AcceptedPurchase;

/**
 * One attempt to take units through the gate.
 *
 * @param purchase what will be handed to the order pipeline if the gate says yes
 */
public record Attempt(SaleTerms terms, AcceptedPurchase purchase) {}
