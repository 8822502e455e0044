package flashsale.domain.sale;

/** What an admin has decided about a sale; whether it sells at an instant is also a matter of its window. */
public enum SaleStatus {
    /** Written down, seen by admins only. */
    DRAFT,
    /** Published in the database, its stock perhaps not yet in Redis; publishing again goes on from here. */
    LOADING,
    PUBLISHED,
    PAUSED,
    CLOSED
}
