/** Who does something to the shop: buyers, admins, the provider, the schedule, the mapping, and the weather. */
package flashsale.proof.sim.crowd;
