package flashsale.upkeep;

import flashsale.domain.product.ProductId;
import flashsale.domain.search.CatalogueVersions;
import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the index against the catalogue, a page at each pass, and round again. What it lacks, or has in an earlier
 * version, is told once more and so comes in like any other change; what no product stands for is removed.
 *
 * <p>The index is read first: whatever it has, the catalogue had before, so nothing new is ever taken for surplus.
 */
final class RepairIndex {
    private final ProductIndex index;
    private final CatalogueVersions catalogue;
    private final int pageSize;

    /** Where the next pass goes on. A new process begins anew, which costs some passes and nothing else. */
    private long after;

    RepairIndex(ProductIndex index, CatalogueVersions catalogue, int pageSize) {
        this.index = index;
        this.catalogue = catalogue;
        this.pageSize = pageSize;
    }

    /** @return how many products differed */
    synchronized int run() {
        var indexed = index.page(after, pageSize);
        var catalogued = catalogue.page(after, pageSize);
        long end = Math.min(end(indexed), end(catalogued));
        var inIndex = upTo(end, indexed);
        var inCatalogue = upTo(end, catalogued);
        after = end == Long.MAX_VALUE ? 0 : end;
        return tellAgain(inIndex, inCatalogue) + remove(inIndex, inCatalogue);
    }

    /** Up to which id a page says what there is. */
    private long end(List<IndexedProduct> page) {
        return page.size() < pageSize ? Long.MAX_VALUE : page.getLast().id().value();
    }

    private static List<IndexedProduct> upTo(long end, List<IndexedProduct> page) {
        return page.stream().filter(product -> product.id().value() <= end).toList();
    }

    private int tellAgain(List<IndexedProduct> inIndex, List<IndexedProduct> inCatalogue) {
        var versions = inIndex.stream().collect(Collectors.toMap(IndexedProduct::id, IndexedProduct::version));
        List<ProductId> behind = inCatalogue.stream()
                .filter(product -> versions.getOrDefault(product.id(), 0) < product.version())
                .map(IndexedProduct::id)
                .toList();
        if (!behind.isEmpty()) {
            catalogue.tellAgain(behind);
        }
        return behind.size();
    }

    private int remove(List<IndexedProduct> inIndex, List<IndexedProduct> inCatalogue) {
        var known = inCatalogue.stream().map(IndexedProduct::id).collect(Collectors.toSet());
        var surplus = inIndex.stream()
                .filter(product -> !known.contains(product.id()))
                .toList();
        index.remove(surplus);
        return surplus.size();
    }
}
