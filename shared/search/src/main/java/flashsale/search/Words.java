package flashsale.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What a person typed, as a query: which products fit at all, and which fit better. The text is analyzed, never parsed:
 * no character of it is an operator.
 *
 * <p>Fit at all: Chinese words and synonyms, pairs of characters, or Latin words, stemmed or with typing errors, anywhere
 * in the product. Of two words both must be there, of more than two the better half: 秒杀手机 is a wish for a 手机. Fit
 * better: the same words in the name or the category count more than in a description, as a phrase still more, and a word
 * that is the whole name of the innermost category says what kind of thing is meant: a phone and no phone case.
 */
final class Words {
    /** Two words are both meant; who types more is content with most of them. */
    private static final String MOST = "2<60%";

    /** One error in a word of four letters or more, two from seven on. */
    private static final String TYPING_ERRORS = "AUTO:4,7";

    /** Nobody mistypes the first letter, and a dictionary is searched much faster with it. */
    private static final int SURE_LETTERS = 1;

    private Words() {}

    static void match(String text, ObjectNode bool) {
        var fits = bool.putArray("must").addObject().putObject("bool");
        fits.put("minimum_should_match", 1);
        var anyOf = fits.putArray("should");
        words(anyOf, "all.zh", text, 1.0).put("minimum_should_match", MOST);
        words(anyOf, "all.cjk", text, 0.5).put("minimum_should_match", MOST);
        words(anyOf, "all.latin", text, 0.5).put("minimum_should_match", MOST);
        forgiving(words(anyOf, "all.typed", text, 0.5)).put("minimum_should_match", MOST);
        anyOf.addObject()
                .putObject("term")
                .putObject("sku")
                .put("value", text.toLowerCase(Locale.ROOT))
                .put("boost", 50);

        var better = bool.putArray("should");
        var weighed =
                better.addObject().putObject("multi_match").put("query", text).put("type", "most_fields");
        weighed.putArray("fields")
                .add("name.zh^4")
                .add("name.cjk^2")
                .add("name.latin^3")
                .add("kind.zh^4")
                .add("details.zh^1.5")
                .add("details.latin")
                .add("description.zh^0.5")
                .add("description.latin^0.5");
        forgiving(words(better, "name.typed", text, 2.0));
        words(better, "leaf", text, 6.0);
        phrase(better, "name.zh", text, 4.0);
        phrase(better, "name.latin", text, 3.0);
        phrase(better, "description.latin", text, 3.0);
    }

    private static ObjectNode words(ArrayNode clauses, String field, String text, double boost) {
        return clauses.addObject()
                .putObject("match")
                .putObject(field)
                .put("query", text)
                .put("boost", boost);
    }

    private static ObjectNode forgiving(ObjectNode match) {
        return match.put("fuzziness", TYPING_ERRORS).put("prefix_length", SURE_LETTERS);
    }

    private static void phrase(ArrayNode clauses, String field, String text, double boost) {
        clauses.addObject()
                .putObject("match_phrase")
                .putObject(field)
                .put("query", text)
                .put("slop", 1)
                .put("boost", boost);
    }
}
