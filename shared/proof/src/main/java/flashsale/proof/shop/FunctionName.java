package flashsale.proof.shop;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A function has two names: its folder's, order-events, and its resource's in the template, OrderEventsFunction. */
final class FunctionName {
    private FunctionName() {}

    static String inTemplate(String folder) {
        return Arrays.stream(folder.strip().split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Function"));
    }
}
