package flashsale.proof.bench;

/** One run in figures; its components are the fields of the report file. */
public record BenchReport(
        String command, String commit, int cores, ReadFigures products, SearchFigures search, LagFigures lag) {}
