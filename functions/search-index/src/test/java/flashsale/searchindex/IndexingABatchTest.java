package flashsale.searchindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.messaging.Delivery;
import flashsale.messaging.ProductRecord;
import flashsale.testing.InMemoryDeadLetters;
import flashsale.testing.InMemoryProductSearch;
import flashsale.testing.IndexedSamples;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class IndexingABatchTest {
    private final InMemoryProductSearch index = new InMemoryProductSearch();
    private final Forgotten forgotten = new Forgotten();
    private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters();
    private final IndexProducts indexProducts = new IndexProducts(index, forgotten, deadLetters);
    private final IndexedSamples cup = IndexedSamples.of("Cup");
    private final IndexedSamples pot = IndexedSamples.of("Pot");

    @Test
    void changes_come_into_the_index_and_caches_forget_what_was_before() {
        var indexed =
                indexProducts.index(List.of(delivery(0, 10, cup.inVersion(2).change()), delivery(1, 4, pot.change())));

        assertThat(indexed.failures()).isEmpty();
        assertThat(index.page(0, 5))
                .containsExactlyInAnyOrder(new IndexedProduct(cup.id(), 2), new IndexedProduct(pot.id(), 1));
        assertThat(forgotten.versions).isEqualTo(Map.of(cup.id(), 2, pot.id(), 1));
    }

    @Test
    void a_change_is_indexed_in_the_trace_it_came_in() {
        var traced = new ProductChange(
                cup.change().product(),
                cup.change().available(),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var indexed = indexProducts.index(List.of(delivery(0, 10, traced)));

        assertThat(indexed.changes()).containsExactly(traced);
    }

    @Test
    void a_batch_that_comes_again_changes_nothing() {
        var batch = List.of(
                delivery(0, 10, cup.inVersion(1).change()),
                delivery(0, 11, cup.inVersion(2).change()));

        indexProducts.index(batch);
        indexProducts.index(batch.subList(0, 1));

        assertThat(index.page(0, 5)).containsExactly(new IndexedProduct(cup.id(), 2));
    }

    @Test
    void what_nobody_can_read_is_buried_with_its_place_and_the_rest_comes_in() {
        var indexed = indexProducts.index(List.of(poison(0, 11), delivery(0, 12, cup.change())));

        assertThat(indexed.failures()).isEmpty();
        assertThat(index.page(0, 5)).hasSize(1);
        assertThat(deadLetters.kept()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("products");
            assertThat(letter.offset()).isEqualTo(11);
        });
    }

    @Test
    void where_burying_fails_the_partition_is_delivered_again_from_there() {
        var stuck = new IndexProducts(index, forgotten, IndexingABatchTest::nowhere);
        var bad = poison(0, 11);

        var indexed = stuck.index(List.of(delivery(0, 10, cup.change()), bad, delivery(0, 12, pot.change())));

        assertThat(indexed.failures()).containsExactly(bad);
        assertThat(index.page(0, 5)).containsExactly(new IndexedProduct(cup.id(), 1));
    }

    @Test
    void what_the_index_refuses_for_good_is_buried() {
        var strict = new IndexProducts(new Refusing(), forgotten, deadLetters);

        var indexed = strict.index(List.of(delivery(0, 10, cup.change())));

        assertThat(indexed.failures()).isEmpty();
        assertThat(deadLetters.kept()).extracting(DeadLetter::reason).containsExactly("too odd");
    }

    @Test
    void an_index_that_is_away_brings_the_whole_batch_back_and_caches_have_forgotten_all_the_same() {
        var away = new IndexProducts(new Away(), forgotten, deadLetters);

        assertThatThrownBy(() -> away.index(List.of(delivery(0, 10, cup.change()))))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(forgotten.versions).containsKey(cup.id());
    }

    private static void nowhere(DeadLetter letter) {
        throw new StoreUnavailable("Kafka", new TimeoutException());
    }

    private static Delivery delivery(int partition, long offset, ProductChange change) {
        return new Delivery(
                "products-" + partition, "products", partition, offset, ProductRecord.encode(change), change.trace());
    }

    private static Delivery poison(int partition, long offset) {
        var value = "not json".getBytes(StandardCharsets.UTF_8);
        return new Delivery("products-" + partition, "products", partition, offset, value);
    }

    private static final class Forgotten implements RenderedProducts {
        private final Map<ProductId, Integer> versions = new HashMap<>();

        @Override
        public CachedProduct find(ProductId id) {
            return new CachedProduct.Nothing();
        }

        @Override
        public boolean claim(ProductId id) {
            return true;
        }

        @Override
        public void keep(ProductId id, RenderedProduct product) {}

        @Override
        public void forget(ProductId id, int version) {
            versions.put(id, version);
        }
    }

    /** Takes nothing, whoever tries again. */
    private static final class Refusing implements ProductIndex {
        @Override
        public List<Refused> put(List<ProductChange> changes) {
            return changes.stream()
                    .map(change -> new Refused(change, "too odd"))
                    .toList();
        }

        @Override
        public List<IndexedProduct> page(long after, int limit) {
            return List.of();
        }

        @Override
        public void remove(List<IndexedProduct> products) {}
    }

    private static final class Away implements ProductIndex {
        private static StoreUnavailable silence() {
            return new StoreUnavailable("OpenSearch", new TimeoutException());
        }

        @Override
        public List<Refused> put(List<ProductChange> changes) {
            throw silence();
        }

        @Override
        public List<IndexedProduct> page(long after, int limit) {
            throw silence();
        }

        @Override
        public void remove(List<IndexedProduct> products) {
            throw silence();
        }
    }
}
