package flashsale.domain.product;

/** Where a product is in its life. Every move is allowed: an archived product may come back. */
public enum ProductStatus {
    /** Being written; seen by admins only. */
    DRAFT,
    /** Seen by everybody. */
    ACTIVE,
    /** Seen by admins only, and kept because orders and sales point to it. */
    ARCHIVED
}
