package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Asks for what was found, marked in the text. The text around is escaped: a merchant's words are no HTML. */
final class HighlightRequest {
    /** About two lines on a phone. */
    private static final int EXCERPT = 120;

    private HighlightRequest() {}

    /**
     * Looks for the words of the query again, each field for those it understands itself. Taking the query as it is would
     * look in each of the products for everything that may be a typing error of a word, which takes as long as the search.
     */
    static void addTo(ObjectNode body, String text) {
        var highlight = body.putObject("highlight")
                .put("type", "unified")
                .put("encoder", "html")
                .put("require_field_match", true);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        var fields = highlight.putObject("fields");
        fields.putObject("name.zh").put("number_of_fragments", 0);
        fields.putObject("name.latin").put("number_of_fragments", 0);
        fields.putObject("description.zh").put("number_of_fragments", 1).put("fragment_size", EXCERPT);
        var words = highlight.putObject("highlight_query").putObject("multi_match");
        words.put("query", text).put("type", "most_fields");
        words.putArray("fields").add("name.zh").add("name.latin").add("description.zh");
    }
}
