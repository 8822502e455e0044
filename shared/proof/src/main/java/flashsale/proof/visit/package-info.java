/** Visitors beside the crowd: newcomers, readers and an admin, and what they were told, held against what there is. */
package flashsale.proof.visit;
