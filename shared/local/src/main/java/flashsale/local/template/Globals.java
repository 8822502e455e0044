package flashsale.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SAM's rule for Globals: maps are merged, lists prepended, everything else is overridden. */
final class Globals {
    private Globals() {}

    static Map<?, ?> merge(Map<?, ?> global, Map<?, ?> own) {
        var merged = new LinkedHashMap<Object, Object>(global);
        own.forEach((key, value) -> merged.merge(key, value, Globals::join));
        return merged;
    }

    private static Object join(Object global, Object own) {
        if (global instanceof Map<?, ?> globalMap && own instanceof Map<?, ?> ownMap) return merge(globalMap, ownMap);
        if (global instanceof List<?> globalList && own instanceof List<?> ownList) {
            var joined = new ArrayList<Object>(globalList);
            joined.addAll(ownList);
            return joined;
        }
        return own;
    }
}
