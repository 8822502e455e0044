/** What becomes of promised orders: who pays, cancels or does nothing, how that is sent, and what was answered. */
package flashsale.proof.life;
