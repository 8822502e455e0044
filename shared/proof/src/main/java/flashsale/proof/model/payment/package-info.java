/**
 * The world of one order and its money: paid by several requests at once, cancelled, overdue, refunded, while processes
 * die and the provider answers late or never.
 *
 * <p>{@link flashsale.proof.model.payment.Shop} is the database, {@link flashsale.proof.model.payment.Provider} the
 * payment provider; each of their methods is one atomic step. The order moves by the table of the code,
 * {@link flashsale.domain.order.OrderMove}, and by nothing else, so this world cannot know other moves than the shop
 * does. Around them a class for each of those who work.
 */
package flashsale.proof.model.payment;
