package flashsale.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids as they travel: strings, each id in one spelling only. */
public final class WireId {
    /** Up to 18 digits, so that every number that fits the shape fits into a long. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private WireId() {}

    /** @throws IllegalArgumentException for what no answer of ours has ever shown */
    public static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be an id");
        }
        return Long.parseLong(text);
    }

    /**
     * An id in a path. What cannot be an id names nothing, so it is answered like an id that nobody has.
     *
     * @param type throws {@link IllegalArgumentException} for what is no id
     */
    public static <I> Optional<I> in(String path, Function<String, I> type) {
        try {
            return Optional.of(type.apply(path));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
