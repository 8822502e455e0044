package flashsale.catalog;

import flashsale.http.Violation;
import java.util.List;

/** One line of an import. */
sealed interface ImportLine {
    /** @param number the first line of the body is 1 */
    record Readable(int number, ProductRequest product) implements ImportLine {}

    record Broken(int number, List<Violation> violations) implements ImportLine {}
}
