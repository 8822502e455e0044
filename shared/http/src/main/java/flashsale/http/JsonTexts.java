package flashsale.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Fields of JSON that hold several texts. */
final class JsonTexts {
    private JsonTexts() {}

    static <T> List<T> list(JsonNode array, Function<String, T> type) {
        return texts(array).stream().map(type).toList();
    }

    /** Each field with its texts, of which there may be one or an array. */
    static <T> List<T> table(JsonNode object, BiFunction<String, List<String>, T> type) {
        return object.propertyStream()
                .map(property -> type.apply(property.getKey(), oneOrMore(property.getValue())))
                .toList();
    }

    private static List<String> oneOrMore(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        if (!node.isArray()) {
            throw new IllegalArgumentException("must have texts, or arrays of texts");
        }
        return texts(node);
    }

    private static List<String> texts(JsonNode array) {
        if (!array.valueStream().allMatch(JsonNode::isTextual)) {
            throw new IllegalArgumentException("must have texts only");
        }
        return array.valueStream().map(JsonNode::textValue).toList();
    }
}
