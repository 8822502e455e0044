package flashsale.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one request, so that its sender hears all of it at once. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** @param value throws {@link IllegalArgumentException} with a message for the sender where it is violated */
    <T> Field<T> check(String field, Supplier<T> value) {
        try {
            return Field.of(value.get());
        } catch (IllegalArgumentException broken) {
            return add(field, broken.getMessage());
        }
    }

    <T> Field<T> add(String field, String message) {
        found.add(new Violation(field, message));
        return Field.violated();
    }

    /** @throws Refusal with all violations, if there are any */
    void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.of(List.copyOf(found));
        }
    }
}
