package flashsale.domain.order;

public enum OrderState {
    /** Landed, its units held, waiting for payment. */
    PENDING,
    /** Could not be landed: its units go back. Final. */
    REJECTED
}
