/** Who moves, when, and what goes wrong: one actor at a time, in an order that the seed decides. */
package flashsale.proof.sim.stage;
