package flashsale.search;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.domain.search.SearchQuery;
import flashsale.testing.IndexedSamples;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new definition takes over: other settings, as a later build may want them. */
class ProductIndexesTest {
    private final OpenSearch openSearch = RealIndex.OPEN_SEARCH;
    private final OpenSearchProductIndex index = new OpenSearchProductIndex(openSearch);
    private final OpenSearchProductSearch search = new OpenSearchProductSearch(openSearch);

    @AfterEach
    void back() {
        RealIndex.prepare();
    }

    private static IndexDefinition other() {
        var definition = IndexDefinition.ofThisBuild().json().deepCopy();
        definition.withObject("/settings/index").put("refresh_interval", "400ms");
        return new IndexDefinition(definition);
    }

    @Test
    void the_same_definition_changes_nothing() {
        RealIndex.prepare();

        assertThat(new ProductIndexes(openSearch).prepare()).isFalse();
    }

    @Test
    void another_definition_gets_everything_with_its_versions() {
        RealIndex.empty();
        var cup = IndexedSamples.of("Platypus cup").inVersion(4);
        var hidden = IndexedSamples.of("Platypus pot").inVersion(2).hidden();
        index.put(List.of(cup.change(), hidden.change()));

        assertThat(new ProductIndexes(openSearch, other()).prepare()).isTrue();

        index.put(List.of(cup.inVersion(3).named("Late").change()));
        RealIndex.refresh();
        assertThat(ProductIndexes.behind(openSearch, IndexNames.READ)).containsExactly(other().indexName());
        assertThat(search.search(SearchQuery.of("platypus", 5)).items())
                .extracting(FoundProduct::name)
                .containsExactly("Platypus cup");
        assertThat(index.page(0, 5)).contains(new IndexedProduct(cup.id(), 4), new IndexedProduct(hidden.id(), 2));
    }

    @Test
    void searches_and_changes_go_on_meanwhile_and_none_is_lost() throws InterruptedException {
        RealIndex.empty();
        var steady = IndexedSamples.of("Wombat steady");
        index.put(List.of(steady.change()));
        RealIndex.refresh();
        var moved = new AtomicBoolean();
        var put = new AtomicInteger();
        var missed = new AtomicInteger();
        var changing = IndexedSamples.of("Wombat changing");
        var writer = Thread.ofPlatform().start(() -> {
            while (!moved.get()) {
                index.put(List.of(changing.inVersion(put.incrementAndGet()).change()));
            }
        });
        var reader = Thread.ofPlatform().start(() -> {
            while (!moved.get()) {
                if (search.search(SearchQuery.of("steady", 5)).items().isEmpty()) {
                    missed.incrementAndGet();
                }
            }
        });

        new ProductIndexes(openSearch, other()).prepare();
        moved.set(true);
        writer.join();
        reader.join();

        RealIndex.refresh();
        assertThat(put.get()).isPositive();
        assertThat(missed).hasValue(0);
        assertThat(index.page(0, 500)).contains(new IndexedProduct(changing.id(), put.get()));
    }
}
