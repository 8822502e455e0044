package flashsale.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What became of an import.
 *
 * @param failed lines that were not written; everything else was
 * @param errors of the first of them, in the order of lines
 */
@RegisterForReflection
record ImportReport(int created, int updated, int unchanged, int failed, List<LineError> errors) {
    @RegisterForReflection
    record LineError(int line, String field, String message) {}
}
