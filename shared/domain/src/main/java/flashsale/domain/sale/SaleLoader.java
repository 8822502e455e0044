package flashsale.domain.sale;

/** Puts sales into the gate: an admin's explicit act, never a purchase's. All calls are safe to repeat. */
public interface SaleLoader {
    /** Loads stock and terms, unless the sale is loaded already: then it changes nothing. */
    void load(SaleTerms terms, int stock);

    /** Replaces the terms of a loaded sale, unless the gate has newer ones. Stock stays as it is. */
    Change change(SaleTerms terms);

    enum Change {
        CHANGED,
        /** The gate has these terms already, or newer ones. */
        KEPT,
        NOT_LOADED
    }
}
