/** Shops that are broken on purpose: a copy of what was built, with one protection taken out of it. */
package flashsale.proof.broken;
