package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.CatalogueVersions;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.testing.InMemoryProductSearch;
import flashsale.testing.IndexedSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepairingTheIndexTest {
    private final InMemoryProductSearch index = new InMemoryProductSearch();
    private final Catalogue catalogue = new Catalogue();
    private final RepairIndex repairIndex = new RepairIndex(index, catalogue, 3);

    private IndexedSamples added(String name) {
        var product = IndexedSamples.of(name);
        catalogue.products.put(product.id().value(), product.change());
        index.put(List.of(product.change()));
        return product;
    }

    @Test
    void where_both_agree_nothing_is_done() {
        for (int number = 0; number < 7; number++) {
            added("Cup");
        }

        passes(6);

        assertThat(catalogue.told).isEmpty();
        assertThat(index.page(0, 10)).hasSize(7);
    }

    @Test
    void what_the_index_lacks_or_has_in_an_earlier_version_is_told_again() {
        var lost = added("Lost");
        var stale = added("Stale");
        for (int number = 0; number < 5; number++) {
            added("Cup");
        }
        index.remove(List.of(new IndexedProduct(lost.id(), 1)));
        catalogue.products.put(stale.id().value(), stale.inVersion(2).change());

        int repaired = passes(4);

        assertThat(repaired).isEqualTo(2);
        assertThat(catalogue.told).containsExactlyInAnyOrder(lost.id(), stale.id());
    }

    @Test
    void what_no_product_stands_for_is_removed_wherever_it_is() {
        var kept = new ArrayList<ProductId>();
        var surplus = new ArrayList<ProductId>();
        for (int number = 0; number < 10; number++) {
            var product = added("Cup");
            (number % 2 == 0 ? kept : surplus).add(product.id());
        }
        surplus.forEach(id -> catalogue.products.remove(id.value()));

        assertThat(passes(6)).isEqualTo(5);

        assertThat(index.page(0, 20)).extracting(IndexedProduct::id).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void an_empty_index_is_filled_and_an_emptied_catalogue_empties_it() {
        var first = added("Cup");
        var second = added("Pot");
        index.remove(index.page(0, 10));
        passes(2);
        assertThat(catalogue.told).containsOnly(first.id(), second.id());

        index.put(List.copyOf(catalogue.products.values()));
        catalogue.products.clear();
        passes(2);
        assertThat(index.page(0, 10)).isEmpty();
    }

    /** One round through everything, and at most one page more. */
    private int passes(int count) {
        int repaired = 0;
        for (int pass = 0; pass < count; pass++) {
            repaired += repairIndex.run();
            // What was told has come in by the next pass.
            index.put(catalogue.told.stream()
                    .map(id -> catalogue.products.get(id.value()))
                    .filter(Objects::nonNull)
                    .toList());
        }
        return repaired;
    }

    private static final class Catalogue implements CatalogueVersions {
        private final TreeMap<Long, ProductChange> products = new TreeMap<>();
        private final List<ProductId> told = new ArrayList<>();

        @Override
        public List<IndexedProduct> page(long after, int limit) {
            return products.tailMap(after, false).values().stream()
                    .limit(limit)
                    .map(change -> new IndexedProduct(
                            change.product().id(), change.product().version()))
                    .toList();
        }

        @Override
        public void tellAgain(List<ProductId> ids) {
            told.addAll(ids);
        }
    }
}
