package flashsale.domain.order;

/** Where records go that cannot be understood, so that nobody loses them and nobody waits behind them. */
public interface DeadLetters {
    /** Returns once the record is kept durably. Safe to repeat. */
    void keep(DeadLetter letter);
}
