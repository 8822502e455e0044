package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import flashsale.domain.StoreUnavailable;
import java.io.IOException;

/** One search in the index behind {@link IndexNames#READ}. */
final class Searching {
    private Searching() {}

    /** @throws StoreUnavailable also for half an answer, or where nobody has made the index yet */
    static JsonNode in(OpenSearch openSearch, JsonNode body) {
        var answer = openSearch.send("POST", '/' + IndexNames.READ + "/_search", body);
        if (answer.isMissing()) {
            throw unavailable("nobody has made it yet");
        }
        var json = answer.required();
        if (json.path("timed_out").asBoolean() || json.at("/_shards/failed").asInt() > 0) {
            throw unavailable("only a part of it answered");
        }
        return json;
    }

    private static StoreUnavailable unavailable(String why) {
        return new StoreUnavailable("The index of products", new IOException(why));
    }
}
