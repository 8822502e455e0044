package flashsale.product;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Asks a search for a short time only, and not at all for a while after it gave no answers. */
final class GuardedSearch implements ProductSearch {
    private final ProductSearch search;
    private final Guard guard;

    GuardedSearch(ProductSearch search, SearchConfig config) {
        this.search = search;
        this.guard = Guard.create()
                .withDescription("search")
                .withTimeout()
                .duration(config.patience().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .failOn(Set.of(StoreUnavailable.class, TimeoutException.class))
                .requestVolumeThreshold(config.breaker().window())
                .failureRatio(config.breaker().failures())
                .delay(config.breaker().pause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return guarded(() -> search.search(query));
    }

    @Override
    public List<Suggestion> suggest(SearchText beginning, int limit) {
        return guarded(() -> search.suggest(beginning, limit));
    }

    /** Both questions share one guard, which knows one type of answer. */
    private <T> T guarded(Supplier<T> question) {
        var answer = new AtomicReference<T>();
        try {
            guard.get(
                    () -> {
                        answer.set(question.get());
                        return null;
                    },
                    Void.class);
            return answer.get();
        } catch (CircuitBreakerOpenException | TimeoutException silent) {
            throw new StoreUnavailable("The search", silent);
        }
    }
}
