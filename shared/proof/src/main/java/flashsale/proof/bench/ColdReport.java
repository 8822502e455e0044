package flashsale.proof.bench;

import java.util.List;
import java.util.Map;

/**
 * One run in figures; its components are the fields of the report file.
 *
 * @param notBuilt functions by the variant in which they could not be measured
 */
public record ColdReport(
        String command, String commit, int cores, List<ColdFigures> rows, Map<Variant, List<String>> notBuilt) {
    public ColdReport {
        rows = List.copyOf(rows);
        notBuilt = Map.copyOf(notBuilt);
    }
}
