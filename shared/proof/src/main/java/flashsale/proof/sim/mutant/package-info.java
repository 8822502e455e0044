/** The shop with one protection taken out, which the simulator has to notice. */
package flashsale.proof.sim.mutant;
