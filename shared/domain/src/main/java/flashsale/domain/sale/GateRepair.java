package flashsale.domain.sale;

import flashsale.domain.user.UserId;

/** Teaches an open gate what it should have known. Safe to repeat. */
public interface GateRepair {
    /**
     * Takes the units of an order that holds them in the database out of the free ones, unless the gate knows the order.
     *
     * @param terms under the token the gate is believed to have; only its epoch counts
     */
    Adoption adopt(SaleTerms terms, UserId buyer, Reservation reservation);

    enum Adoption {
        ADOPTED,
        /** It holds its units, or has given them back since. */
        KNOWN,
        /** They have been sold to somebody else; nothing was changed. */
        NO_UNITS,
        /** The gate is closed, lost, or has been rebuilt, which counted the order. */
        OTHER_EPOCH
    }
}
