package flashsale.domain.search;

import java.util.Optional;

/**
 * Parts of a product's text, as HTML: what was searched for is in {@code <em>}, everything else is escaped.
 *
 * @param name the whole name, empty where nothing in it fits
 */
public record Highlights(Optional<String> name, Optional<String> description) {
    public static final Highlights NONE = new Highlights(Optional.empty(), Optional.empty());
}
