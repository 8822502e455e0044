package flashsale.searchindex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.backends.Server;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.search.ProductIndexes;
import flashsale.testing.Project;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The door, with the real index behind it. */
@QuarkusTest
@WithBackends(cacheRedis = true, kafka = true, opensearch = true)
class ProductConsumerTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static OpenSearchProductIndex index;

    @BeforeAll
    static void prepare() {
        var address = TestBackends.environment(Server.OPENSEARCH).get(Server.OPENSEARCH.variable());
        var openSearch = new OpenSearch(address, LONGEST);
        new ProductIndexes(openSearch).prepare();
        index = new OpenSearchProductIndex(openSearch);
    }

    @Test
    void a_batch_comes_into_the_index_and_is_done() {
        deliver("products.json");
        deliver("products.json");

        until(List.of(
                new IndexedProduct(new ProductId(900_000_000_012L), 2),
                new IndexedProduct(new ProductId(900_000_000_013L), 4)));
    }

    /** Its topic for dead letters is not there, so it stays where it is until somebody has made it. */
    @Test
    void what_cannot_be_buried_yet_is_named_in_the_answer_and_the_rest_of_its_partition_waits() {
        var answer = invoke("poison.json");

        assertThat(answer)
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"products.v1-0\",\"offset\":20}}]}");
        assertThat(index.page(900_000_000_013L, 5)).isEmpty();
    }

    private static void deliver(String event) {
        assertThat(invoke(event)).isEqualTo("{\"batchItemFailures\":[]}");
    }

    private static String invoke(String event) {
        return given().contentType(ContentType.JSON)
                .body(Project.event("search-index", event))
                .post("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void until(List<IndexedProduct> wanted) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!index.page(900_000_000_011L, 2).equals(wanted)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }
}
