package flashsale.domain.search;

/** One page of a search. */
public record SearchQuery(SearchText text, SearchFilters filters, SearchOrder order, SearchPlace place, int size) {
    /** Keeps an answer within the buffer it has to fit into. */
    public static final int LARGEST_SIZE = 50;

    public SearchQuery {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("must be 1 to %d".formatted(LARGEST_SIZE));
        }
        switch (place) {
            case SearchPlace.Offset(int before)
            when before + size > SearchPlace.DEEPEST ->
                throw new IllegalArgumentException(
                        "is too deep: beyond %d products go on with the cursor".formatted(SearchPlace.DEEPEST));
            case SearchPlace.After(var cursor)
            when cursor.order() != order -> throw new IllegalArgumentException("belongs to another order");
            case SearchPlace.Offset _, SearchPlace.After _ -> {}
        }
    }

    /** The first page of everything that fits. */
    public static SearchQuery of(String text, int size) {
        return new SearchQuery(
                new SearchText(text), SearchFilters.NONE, SearchOrder.RELEVANCE, new SearchPlace.Offset(0), size);
    }
}
