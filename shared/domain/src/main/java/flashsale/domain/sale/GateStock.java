package flashsale.domain.sale;

/** Changes how many units an open gate has to hand out. */
public interface GateStock {
    /**
     * In one atomic step, once in each epoch, however often it is called: the first answer in an epoch is the answer in
     * that epoch. Free units never fall below zero. A rebuild forgets all of them, because it counts what the books say.
     *
     * @param epoch the gate has to be in
     */
    Answer adjust(StockAdjustment adjustment, int epoch);

    sealed interface Answer {
        /** @param free units afterwards */
        record Adjusted(int free) implements Answer {}

        /** Nothing was changed. */
        record TooFew(int free) implements Answer {}

        /** Nothing was changed, and nothing will be in the epoch that was asked about: it is over. */
        record OtherEpoch() implements Answer {}

        /** The gate is being rebuilt, or holds nothing. Nothing was changed. */
        record Closed() implements Answer {}
    }
}
