package flashsale.proof.bench;

/**
 * Searches by words.
 *
 * @param queries different ones, asked in turn
 * @param readers at once
 * @param search through the API
 * @param raw the same queries, sent to OpenSearch by this process; see {@link RawSearches}
 * @param ratioToRaw of the 99th percentiles, the API's per raw one
 */
public record SearchFigures(int queries, int readers, LoadFigures search, LoadFigures raw, double ratioToRaw) {}
