package flashsale.domain.sale;

/**
 * Units to be given back for an order that has ended in the database.
 *
 * @param epoch of the gate at which the units were taken
 */
public record StockRelease(ReservationKey reservation, int epoch) {}
