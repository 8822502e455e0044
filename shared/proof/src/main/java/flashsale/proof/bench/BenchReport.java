package flashsale.proof.bench;

/**
 * One run in figures; its components are the fields of the report file.
 *
 * @param imported products revised by imports
 * @param revised products revised one by one
 */
public record BenchReport(
        String command,
        String commit,
        int cores,
        ReadFigures products,
        SearchFigures search,
        LagFigures imported,
        LagFigures revised) {}
