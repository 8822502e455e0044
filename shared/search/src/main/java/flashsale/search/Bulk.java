package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Many documents in one request, each with the product's own version. */
final class Bulk {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private Bulk() {}

    /** The same version may be written again: a repair, or stock that has changed without the product. */
    static ObjectNode put(String index, ProductId id, int version) {
        return action("index", index, id, version, "external_gte");
    }

    /** Whoever writes a change meanwhile knows better than a copy of the same version. */
    static ObjectNode copy(String index, ProductId id, int version) {
        return action("index", index, id, version, "external");
    }

    static ObjectNode remove(String index, ProductId id, int version) {
        return action("delete", index, id, version, "external_gte");
    }

    /** The line that says what to do with one document; the document itself comes after it. */
    private static ObjectNode action(String what, String index, ProductId id, int version, String versioning) {
        var action = OpenSearch.JSON.createObjectNode();
        action.putObject(what)
                .put("_index", index)
                .put("_id", id.toString())
                .put("version", version)
                .put("version_type", versioning);
        return action;
    }

    /**
     * @return why documents were refused for good, by their place; a later version that is in already is no refusal
     * @throws StoreUnavailable where some may not be in
     */
    static Map<Integer, String> send(OpenSearch openSearch, StringBuilder lines) {
        var refused = new LinkedHashMap<Integer, String>();
        int at = 0;
        for (var item : openSearch.bulk(lines.toString()).required().path("items")) {
            JsonNode outcome = item.elements().next();
            int status = outcome.path("status").asInt();
            if (status == TOO_MANY_REQUESTS || status >= 500) {
                throw new StoreUnavailable(
                        "OpenSearch", new IOException("status %d for one of many".formatted(status)));
            }
            if (status >= 300 && status != CONFLICT && status != NOT_FOUND) {
                refused.put(at, outcome.at("/error/reason").asText());
            }
            at++;
        }
        return refused;
    }
}
