/**
 * The world of one sale: what a unit goes through from a click to an order and back.
 *
 * <p>Three stores, {@link flashsale.proof.model.purchase.Gate} (Redis and its scripts),
 * {@link flashsale.proof.model.purchase.Topic} (Kafka) and {@link flashsale.proof.model.purchase.Books} (MySQL), each of
 * whose methods is one atomic step. Around them those who work, a class for each, whose steps come in any order:
 * functions, sweeper, consumer, relay, rebuild, the buyer who cancels, and the accidents of the stores themselves.
 *
 * <p>Everybody buys one unit. There is no time: whatever waits for a moment may come at any moment, and nobody relies on
 * a pause being long enough.
 */
package flashsale.proof.model.purchase;
