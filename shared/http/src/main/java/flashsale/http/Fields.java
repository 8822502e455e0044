package flashsale.http;

import com.fasterxml.jackson.databind.JsonNode;
import flashsale.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The fields of one JSON object in a request, all of them required unless it is said otherwise. Reads them one by one, notes whatever is wrong, and
 * refuses once, with all of it. A type of the domain says what it accepts by throwing an
 * {@link IllegalArgumentException} whose message is for the caller.
 *
 * <pre>{@code
 * var username = fields.text("username", Username::new);
 * var email = fields.text("email", Email::new);
 * return fields.read(() -> new Request(username.get(), email.get()));
 * }</pre>
 */
public final class Fields {
    /** A body of 16 KB can name thousands of unknown fields; these are enough to understand. */
    private static final int MOST_UNKNOWN_FIELDS = 20;

    private final JsonNode object;
    private final String prefix;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    public Fields(JsonNode object) {
        this(object, "", new Violations());
    }

    private Fields(JsonNode object, String prefix, Violations violations) {
        this.object = object;
        this.prefix = prefix;
        this.violations = violations;
    }

    public <T> Field<T> text(String name, Function<String, T> type) {
        return field(name, "must be a string", JsonNode::isTextual, node -> type.apply(node.textValue()));
    }

    /**
     * A header that belongs to the request like a field, so that it is refused together with the others.
     *
     * @param value null where it is absent
     */
    public <T> Field<T> header(String name, String value, Function<String, T> type) {
        return value == null ? violations.add(name, "is required") : violations.check(name, () -> type.apply(value));
    }

    /** A field that may be absent: {@code fields.optional("price", fields::money)}. */
    public <T> Field<Optional<T>> optional(String name, Function<String, Field<T>> field) {
        known.add(name);
        var node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Field.of(Optional.empty());
        }
        var there = field.apply(name);
        return there.isViolated() ? Field.violated() : Field.of(Optional.of(there.get()));
    }

    public <T> Field<T> number(String name, IntFunction<T> type) {
        return field(name, "must be a whole number", JsonNode::isIntegralNumber, node -> {
            if (!node.canConvertToInt()) {
                throw new IllegalArgumentException("is out of bounds");
            }
            return type.apply(node.intValue());
        });
    }

    /** An array of texts. */
    public <T> Field<List<T>> texts(String name, Function<String, T> type) {
        return field(name, "must be an array", JsonNode::isArray, node -> JsonTexts.list(node, type));
    }

    /** An object whose fields are texts, or arrays of texts, in its order. */
    public <T> Field<List<T>> table(String name, BiFunction<String, List<String>, T> type) {
        return field(name, "must be an object", JsonNode::isObject, node -> JsonTexts.table(node, type));
    }

    /** Finer parts than milliseconds are cut off: no answer could show them. */
    public Field<Instant> instant(String name) {
        return text(name, FieldValues::instantOf);
    }

    public Field<Money> money(String name) {
        var object = field(name, "must be an object", JsonNode::isObject, node -> node);
        if (object.isViolated()) {
            return Field.violated();
        }
        var parts = new Fields(object.get(), prefix + name + '.', violations);
        var amount = parts.field("amount", "must be a whole number", JsonNode::isIntegralNumber, FieldValues::amountOf);
        var currency = parts.text("currency", FieldValues::currencyOf);
        parts.noteUnknown();
        return together(name, () -> new Money(amount.get(), currency.get()), amount, currency);
    }

    /**
     * A list of one to so many objects.
     *
     * @param type reads one of them from its fields
     */
    public <T> Field<List<T>> objects(String name, int most, Function<Fields, Field<T>> type) {
        var list = field(name, "must be a list of objects", Fields::isListOfObjects, node -> sized(node, most));
        if (list.isViolated()) {
            return Field.violated();
        }
        var read = new ArrayList<Field<T>>();
        for (int i = 0; i < list.get().size(); i++) {
            var parts = new Fields(list.get().get(i), prefix + name + '[' + i + "].", violations);
            read.add(type.apply(parts));
            parts.noteUnknown();
        }
        return read.stream().anyMatch(Field::isViolated)
                ? Field.violated()
                : Field.of(read.stream().map(Field::get).toList());
    }

    private static boolean isListOfObjects(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
    }

    private static JsonNode sized(JsonNode list, int most) {
        if (list.isEmpty() || list.size() > most) {
            throw new IllegalArgumentException("must have 1 to %d entries".formatted(most));
        }
        return list;
    }

    /**
     * What several fields say together.
     *
     * @param name of the field that is to blame where they contradict each other
     * @param value made only where none of the parts is violated
     */
    public <T> Field<T> together(String name, Supplier<T> value, Field<?>... parts) {
        return Stream.of(parts).anyMatch(Field::isViolated) ? Field.violated() : violations.check(prefix + name, value);
    }

    /**
     * @param request may get every field that was read from here
     * @throws Refusal where any field is violated, or nobody has asked for it
     */
    public <T> T read(Supplier<T> request) {
        noteUnknown();
        violations.refuse();
        return request.get();
    }

    private <T> Field<T> field(String name, String shape, Predicate<JsonNode> fits, Function<JsonNode, T> value) {
        known.add(name);
        var node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return violations.add(prefix + name, "is required");
        }
        return fits.test(node)
                ? violations.check(prefix + name, () -> value.apply(node))
                : violations.add(prefix + name, shape);
    }

    private void noteUnknown() {
        object.propertyStream()
                .map(property -> property.getKey())
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN_FIELDS)
                .forEach(name -> violations.add(prefix + name, "is not a known field"));
    }
}
