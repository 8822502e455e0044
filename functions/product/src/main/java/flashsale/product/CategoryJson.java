package flashsale.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.product.CategoryCount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One category of the tree.
 *
 * @param path by which products are filtered
 * @param products active ones in it and below it
 */
@RegisterForReflection
record CategoryJson(
        String path,
        long products,
        @JsonInclude(Include.NON_EMPTY) List<CategoryJson> children) {
    private static final String TOP = "";

    /** @param counts in the order of paths */
    static List<CategoryJson> tree(List<CategoryCount> counts) {
        return below(TOP, counts);
    }

    private static List<CategoryJson> below(String parent, List<CategoryCount> counts) {
        var children = new LinkedHashMap<String, Long>();
        for (var count : counts) {
            var path = count.category().path();
            if (path.startsWith(parent) && path.length() > parent.length()) {
                int end = path.indexOf('/', parent.length());
                children.merge(end < 0 ? path : path.substring(0, end), count.products(), Long::sum);
            }
        }
        return children.entrySet().stream()
                .map(child -> new CategoryJson(child.getKey(), child.getValue(), below(child.getKey() + '/', counts)))
                .toList();
    }
}
