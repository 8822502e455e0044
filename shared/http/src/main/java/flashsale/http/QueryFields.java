package flashsale.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The parameters of a query string, read one by one like {@link Fields}: whatever is wrong with them is refused at once,
 * and so is a parameter nobody has asked for. An unknown filter that is left out of account would show too much.
 */
public final class QueryFields {
    /** A query string can name hundreds; these are enough to understand. */
    private static final int MOST_UNKNOWN = 20;

    private final Map<String, List<String>> parameters;
    private final Violations violations = new Violations();
    private final Set<String> known = new HashSet<>();

    /** @param parameters decoded, with all values of each */
    public QueryFields(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    public <T> Field<T> required(String name, Function<String, T> type) {
        var value = single(name);
        return value.isEmpty()
                ? violations.add(name, "is required")
                : violations.check(name, () -> type.apply(value.get()));
    }

    public <T> Field<Optional<T>> optional(String name, Function<String, T> type) {
        var value = single(name);
        return violations.check(name, () -> value.map(type));
    }

    /** The parameters whose names begin so, by the rest of their names. */
    public Map<String, List<String>> beginningWith(String prefix) {
        var found = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                known.add(name);
                found.put(name.substring(prefix.length()), values);
            }
        });
        return found;
    }

    /** What fields say together; only to be read where none of them is violated. */
    public <T> Field<T> together(String name, Supplier<T> value, List<Field<?>> parts) {
        return parts.stream().anyMatch(Field::isViolated) ? Field.violated() : violations.check(name, value);
    }

    /**
     * @param request may get every field that was read from here
     * @throws Refusal where any field is violated, or nobody has asked for it
     */
    public <T> T read(Supplier<T> request) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> violations.add(name, "is not a known parameter"));
        violations.refuse();
        return request.get();
    }

    private Optional<String> single(String name) {
        known.add(name);
        return Optional.ofNullable(parameters.get(name)).map(List::getFirst);
    }
}
