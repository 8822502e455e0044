package flashsale.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.RunningServer;
import flashsale.backends.Server;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.search.SearchQuery;
import flashsale.testing.IndexedSamples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of its own, to be frozen and killed. */
class AnIndexThatIsAwayTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** The patience, and what a busy machine adds. */
    private static final Duration SOON = Duration.ofMillis(900);

    private static final Backends BACKENDS =
            Backends.start(BackendsPlan.temporary().only(Server.OPENSEARCH));

    private final RunningServer server = BACKENDS.server(Server.OPENSEARCH);
    private final OpenSearch openSearch = new OpenSearch(server.address(), PATIENCE);
    private final OpenSearch patient = new OpenSearch(server.address(), Duration.ofSeconds(20));
    private final OpenSearchProductSearch search = new OpenSearchProductSearch(openSearch);

    @AfterAll
    static void stop() {
        BACKENDS.close();
    }

    @Test
    @Timeout(120)
    void it_is_said_in_time_and_forgotten_when_it_is_back() throws IOException {
        assertThatThrownBy(() -> new OpenSearchProductSearch(patient).search(SearchQuery.of("cup", 5)))
                .as("nobody has made the index yet")
                .isInstanceOf(StoreUnavailable.class);
        new ProductIndexes(patient).prepare();
        var cup = IndexedSamples.of("Cup");
        new OpenSearchProductIndex(patient).put(List.of(cup.change()));
        patient.send("POST", "/products/_refresh", OpenSearch.JSON.createObjectNode());
        var warm = new OpenSearchProductSearch(patient);
        assertThat(warm.search(SearchQuery.of("cup", 5)).items()).hasSize(1);

        server.freeze();
        saidSoon();
        server.thaw();
        assertThat(warm.search(SearchQuery.of("cup", 5)).items()).hasSize(1);

        server.kill();
        saidSoon();
        server.restart();
        assertThat(warm.search(SearchQuery.of("cup", 5)).items()).hasSize(1);
        openSearch.close();
        patient.close();
    }

    private void saidSoon() {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> search.search(SearchQuery.of("cup", 5))).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }
}
