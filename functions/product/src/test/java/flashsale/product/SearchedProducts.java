package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.backends.Server;
import flashsale.domain.product.ProductChange;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.search.ProductIndexes;
import flashsale.testing.IndexedSamples;
import flashsale.testing.TestBackends;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The products of one test, in the real index, and searches for them through the door. */
final class SearchedProducts {
    /** The index shows what was put within a second; a breaker tries again after five. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final OpenSearch openSearch = new OpenSearch(address(Server.OPENSEARCH), Duration.ofSeconds(20));

    /** In the name of every product of one test, and of no other. */
    final String word = IndexedSamples.word();

    SearchedProducts() {
        new ProductIndexes(openSearch).prepare();
    }

    static String address(Server server) {
        return TestBackends.environment(server).get(server.variable());
    }

    ValidatableResponse search(String more) {
        return given().get("/v1/products/search?q=" + word + more).then();
    }

    /** The answer of the index. A machine that does other things meanwhile may be too slow for it at first. */
    static ValidatableResponse indexed(Supplier<ValidatableResponse> search) {
        var last = new AtomicReference<ValidatableResponse>();
        until(() -> {
            last.set(search.get());
            return last.get().extract().statusCode() != 200
                    || !last.get().extract().jsonPath().getBoolean("degraded");
        });
        return last.get();
    }

    /** Returns when all of them are found. */
    void index(ProductChange... changes) {
        new OpenSearchProductIndex(openSearch).put(List.of(changes));
        until(() -> search("").extract().jsonPath().getInt("total") == changes.length);
    }

    static void until(BooleanSupplier seen) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
