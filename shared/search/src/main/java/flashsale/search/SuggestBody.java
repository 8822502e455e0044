package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The request for names that somebody may be about to type. The beginnings of all words are indexed, so that a beginning
 * is a word like any other and may have typing errors, too. The words of the category count like those of the name: who
 * types "headph" wants headphones, also where their names are Chinese.
 */
final class SuggestBody {
    private static final String FIELD = "suggested";
    private static final String NAME = "name.beginning";

    private SuggestBody() {}

    static ObjectNode of(String beginning, int limit) {
        var body = OpenSearch.JSON.createObjectNode().put("size", limit);
        var bool = body.putObject("query").putObject("bool");
        bool.putArray("filter").addObject().putObject("term").put("shown", true);
        bool.putArray("must")
                .addObject()
                .putObject("match")
                .putObject(FIELD)
                .put("query", beginning)
                .put("operator", "and")
                .put("fuzziness", "AUTO:4,7")
                .put("prefix_length", 1);
        // What was typed as it is comes before what it may have been meant for.
        var better = bool.putArray("should");
        better.addObject()
                .putObject("match_phrase")
                .putObject(NAME)
                .put("query", beginning)
                .put("boost", 4);
        better.addObject()
                .putObject("match")
                .putObject(NAME)
                .put("query", beginning)
                .put("operator", "and");
        body.putObject("collapse").put("field", "name.whole");
        body.putArray("_source").add("id").add("name");
        return body;
    }
}
