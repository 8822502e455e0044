package flashsale.proof.broken;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One protection, and how it is taken out of what was built. Whatever an edit does not know it returns as it is.
 *
 * @param says what the shop then does wrong
 * @param functions whose package is changed, by their folders
 * @param script edits the text of any script of Redis in these packages
 * @param template edits the text of template.yaml
 */
public record Break(
        String name, String says, Set<String> functions, UnaryOperator<String> script, UnaryOperator<String> template) {
    public Break {
        functions = Set.copyOf(functions);
    }
}
