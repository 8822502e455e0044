package flashsale.domain.payment;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;

/**
 * Money to be given back: all of one captured intent, so the intent's id names the refund as well.
 *
 * @param reference the provider's own id of the payment
 */
public record Refund(IntentId intent, OrderId order, Money amount, String reference) {}
