package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Asks for what was found, marked in the text. The text around is escaped: a merchant's words are no HTML. */
final class HighlightRequest {
    /** About two lines on a phone. */
    private static final int EXCERPT = 120;

    private HighlightRequest() {}

    static void addTo(ObjectNode body) {
        var highlight = body.putObject("highlight")
                .put("type", "unified")
                .put("encoder", "html")
                .put("require_field_match", false);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        var fields = highlight.putObject("fields");
        fields.putObject("name.zh").put("number_of_fragments", 0);
        fields.putObject("name.latin").put("number_of_fragments", 0);
        fields.putObject("description.zh").put("number_of_fragments", 1).put("fragment_size", EXCERPT);
    }
}
