package flashsale.proof.bench;

import java.util.List;

/**
 * One run in figures; its components are the fields of the report file.
 *
 * @param notBuilt pairs of function and variant that could not be measured
 */
public record ColdReport(String command, String commit, int cores, List<ColdFigures> rows, List<String> notBuilt) {
    public ColdReport {
        rows = List.copyOf(rows);
        notBuilt = List.copyOf(notBuilt);
    }
}
