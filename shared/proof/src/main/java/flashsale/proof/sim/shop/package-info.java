/** The functions' processes, made of the functions' own classes over simulated stores. */
package flashsale.proof.sim.shop;
