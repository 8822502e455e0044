package flashsale.proof.bench;

import flashsale.domain.search.SearchQuery;
import flashsale.proof.CannotRun;
import flashsale.proof.shop.Parallel;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductSearch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What OpenSearch takes for the shop's queries with nothing around them: sent through the shop's own adapter, from this
 * process.
 */
final class RawSearches {
    private static final int FOUND = 200;
    private static final int USUAL_SIZE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String url;
    private final int readers;
    private final LongSupplier nanoTime;

    RawSearches(String url, int readers, LongSupplier nanoTime) {
        this.url = url;
        this.readers = readers;
        this.nanoTime = nanoTime;
    }

    LoadFigures search(List<String> texts, Duration time) {
        var tally = new Tally(FOUND);
        long begun = nanoTime.getAsLong();
        try (var openSearch = new OpenSearch(url, PATIENCE)) {
            var search = new OpenSearchProductSearch(openSearch);
            Parallel.run(readers, reader -> {
                long asked = nanoTime.getAsLong();
                for (int turn = reader; asked - begun < time.toNanos(); turn++) {
                    search.search(SearchQuery.of(texts.get(turn % texts.size()), USUAL_SIZE));
                    long answered = nanoTime.getAsLong();
                    synchronized (tally) {
                        tally.answered(FOUND, answered - asked);
                    }
                    asked = answered;
                }
            });
            return tally.over(nanoTime.getAsLong() - begun);
        } catch (IOException unclosable) {
            throw new CannotRun("OpenSearch does not let go: %s.".formatted(unclosable.getMessage()), unclosable);
        }
    }
}
