/** The shop under proof: where it is, how its doors are used, and how its stores are read and seeded. */
package flashsale.proof.shop;
