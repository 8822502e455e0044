package flashsale.order;

import flashsale.domain.order.OrderState;

/** The answer to one request to pay; a repeated request hears the same again. */
sealed interface Payment {
    record Paid(OrderState order) implements Payment {}

    /** No money was taken. The buyer may try again with another key where the order is pending. */
    record Declined(OrderState order) implements Payment {}

    /** The provider has not said its last word. */
    record UnderWay(OrderState order) implements Payment {}

    record UnknownOrder() implements Payment {}

    record NotPayable(OrderState order) implements Payment {}

    record TooLate() implements Payment {}

    record KeyReused() implements Payment {}
}
