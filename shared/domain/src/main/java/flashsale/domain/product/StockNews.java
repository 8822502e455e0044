package flashsale.domain.product;

/**
 * Products whose free units are others than the log was told last. Whoever takes or brings units says nothing to anybody:
 * a purchase must not pay for it, and a thousand of them within a second are one piece of news.
 */
@FunctionalInterface
public interface StockNews {
    /**
     * Has such products told, through the outbox of changes: of each only one change waits there at a time. Safe for
     * any number of processes at once, and to repeat.
     *
     * @return how many now wait to be told because of it, {@code limit} at most
     */
    int gather(int limit);
}
