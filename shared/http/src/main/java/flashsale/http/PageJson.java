package flashsale.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** @param next the cursor of the page after this one; absent on the last page */
@RegisterForReflection
public record PageJson<J>(
        List<J> items, @JsonInclude(Include.NON_ABSENT) Optional<String> next) {
    /**
     * @param found up to {@link PageRequest#lookAhead} items
     * @param cursor of one item, to go on after it
     */
    public static <T, J> PageJson<J> of(
            PageRequest<?> page, List<T> found, Function<T, J> json, Function<T, ?> cursor) {
        var items = found.stream().limit(page.limit()).toList();
        var next = found.size() > page.limit()
                ? Optional.of(cursor.apply(items.getLast()).toString())
                : Optional.<String>empty();
        return new PageJson<>(items.stream().map(json).toList(), next);
    }
}
