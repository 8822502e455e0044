package flashsale.domain.search;

/** Where in the list of found products a page begins. */
public sealed interface SearchPlace {
    /** How deep pages are counted. Whoever wants to see more goes on with cursors, which cost the same at any depth. */
    int DEEPEST = 10_000;

    /** @param before how many products are skipped */
    record Offset(int before) implements SearchPlace {
        public Offset {
            if (before < 0) {
                throw new IllegalArgumentException("must not be negative");
            }
        }
    }

    /** After the last product of another page. */
    record After(SearchCursor cursor) implements SearchPlace {}
}
