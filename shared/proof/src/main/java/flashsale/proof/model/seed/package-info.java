/**
 * The flow that one finds in most guides to such a sale: look whether the buyer has bought, {@code DECR}, send to the
 * queue, {@code INCR} where that failed, remember the buyer. Each step is atomic; between them there is everything else.
 * What it breaks is why the shop does otherwise.
 */
package flashsale.proof.model.seed;
