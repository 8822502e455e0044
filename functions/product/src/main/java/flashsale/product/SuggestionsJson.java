package flashsale.product;

import flashsale.domain.search.Suggestion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** @param degraded the index is away: names that begin like this, letter by letter */
@RegisterForReflection
record SuggestionsJson(List<Item> items, boolean degraded) {
    static SuggestionsJson of(SearchProducts.Searched<List<Suggestion>> searched) {
        return new SuggestionsJson(searched.answer().stream().map(Item::of).toList(), searched.degraded());
    }

    /** @param id of a product of this name */
    @RegisterForReflection
    record Item(String name, String id) {
        static Item of(Suggestion suggestion) {
            return new Item(suggestion.name(), suggestion.product().toString());
        }
    }
}
