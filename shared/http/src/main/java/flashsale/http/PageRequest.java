package flashsale.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which part of a list is wanted.
 *
 * @param after what the cursor of the page before stands for; empty for the first page
 */
public record PageRequest<C>(int limit, Optional<C> after) {
    private static final int USUAL_LIMIT = 20;

    /** Keeps an answer within the buffer it has to fit into, and its query within the time that every request has. */
    private static final int LARGEST_LIMIT = 100;

    /**
     * @param limit the query's {@code limit}, null where it is absent
     * @param after the query's {@code after}, null where it is absent
     * @param cursor throws {@link IllegalArgumentException} for what no page has given out
     * @throws Refusal where one of them is not valid
     */
    public static <C> PageRequest<C> of(String limit, String after, Function<String, C> cursor) {
        var violations = new Violations();
        var size = violations.check("limit", () -> limit == null ? USUAL_LIMIT : limitOf(limit));
        var start = violations.check("after", () -> Optional.ofNullable(after).map(text -> cursorOf(text, cursor)));
        violations.refuse();
        return new PageRequest<>(size.get(), start.get());
    }

    /**
     * Which of the things are wanted.
     *
     * @param value of the query, null where it is absent and all of them are wanted
     * @throws Refusal where it is none of the choices
     */
    public static <E extends Enum<E>> Optional<E> only(String name, String value, Class<E> choices) {
        return only(name, value, text -> choiceOf(text, choices));
    }

    /**
     * Which of the things are wanted.
     *
     * @param value of the query, null where it is absent and all of them are wanted
     * @param type throws {@link IllegalArgumentException} for what none of them can have
     * @throws Refusal where it does
     */
    public static <T> Optional<T> only(String name, String value, Function<String, T> type) {
        var violations = new Violations();
        var wanted = violations.check(name, () -> Optional.ofNullable(value).map(type));
        violations.refuse();
        return wanted.get();
    }

    private static <E extends Enum<E>> E choiceOf(String text, Class<E> choices) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(choices.getEnumConstants())));
    }

    /** How many to look up: one more than wanted tells whether there is a next page. */
    public int lookAhead() {
        return limit + 1;
    }

    private static int limitOf(String text) {
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("must be 1 to " + LARGEST_LIMIT);
        }
        return limit;
    }

    private static <C> C cursorOf(String text, Function<String, C> cursor) {
        try {
            return cursor.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("must be the next of another page", unreadable);
        }
    }
}
