package flashsale.proof.bench;

/**
 * Searches by words.
 *
 * @param queries different ones, asked in turn
 * @param perSecond how often somebody comes with one, whether the earlier ones are answered or not
 * @param search through the API, at that rate; a searcher's time begins when he should have come
 * @param raw the same queries one after the other, sent to OpenSearch by this process; see {@link RawSearches}
 * @param ratioToRaw of the 99th percentiles, the API's per raw one
 * @param readers at once, each of whom asks anew as soon as he has his answer: as many searches as there can be
 * @param most through the API, by those readers
 * @param rawMost sent to OpenSearch by as many threads of this process
 */
public record SearchFigures(
        int queries,
        int perSecond,
        LoadFigures search,
        LoadFigures raw,
        double ratioToRaw,
        int readers,
        LoadFigures most,
        LoadFigures rawMost) {}
