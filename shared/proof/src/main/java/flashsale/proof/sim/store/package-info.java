/** The stores and the network in front of them, where calls get lost, arrive late, or are done and not answered. */
package flashsale.proof.sim.store;
