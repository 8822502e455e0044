package flashsale.domain.search;

/** In which order found products are shown; products that are equal in it are shown in the order of their ids. */
public enum SearchOrder {
    /** What fits best comes first. */
    RELEVANCE,
    PRICE_UP,
    PRICE_DOWN,
    /** What was added last comes first. */
    NEWEST
}
