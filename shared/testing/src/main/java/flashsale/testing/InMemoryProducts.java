package flashsale.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Category;
import flashsale.domain.product.CategoryCount;
import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeLog;
import flashsale.domain.product.ProductChangeOutbox;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.Products;
import flashsale.domain.product.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

public final class InMemoryProducts implements Products, ProductImports, ProductChangeOutbox {
    /** The id of a product is its place here, plus one. */
    private final List<Product> products = new ArrayList<>();

    /** Changed, and not told yet. */
    private final Set<ProductId> untold = new LinkedHashSet<>();

    @Override
    public synchronized Addition add(NewProduct product) {
        if (find(product).isPresent()) {
            return new Addition.SkuTaken(product.sku());
        }
        return new Addition.Added(create(product));
    }

    private Product create(NewProduct product) {
        var id = new ProductId(products.size() + 1L);
        var at = product.createdAt();
        var added = new Product(id, product.sku(), product.content(), 1, at, at);
        products.add(added);
        untold.add(id);
        return added;
    }

    private Optional<Product> find(NewProduct product) {
        return products.stream()
                .filter(other -> other.sku().equals(product.sku()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Product> find(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Revision revise(ProductId id, int version, ProductContent content, Instant at) {
        var found = find(id);
        if (found.isEmpty()) {
            return new Revision.UnknownProduct();
        }
        var seen = found.get();
        if (seen.version() != version) {
            return new Revision.Overtaken(seen.version());
        }
        if (seen.content().equals(content)) {
            return new Revision.Unchanged(seen);
        }
        var revised = new Product(id, seen.sku(), content, version + 1, seen.createdAt(), at);
        products.set(Math.toIntExact(id.value() - 1), revised);
        untold.add(id);
        return new Revision.Revised(revised);
    }

    @Override
    public synchronized List<Imported> put(List<NewProduct> many) {
        return many.stream().map(this::put).toList();
    }

    private Imported put(NewProduct product) {
        var found = find(product);
        if (found.isEmpty()) {
            return new Imported.Created(create(product));
        }
        var revision = revise(found.get().id(), found.get().version(), product.content(), product.createdAt());
        return switch (revision) {
            case Revision.Revised(var revised) -> new Imported.Updated(revised);
            case Revision.Unchanged(var same) -> new Imported.Unchanged(same);
            case Revision.Overtaken _, Revision.UnknownProduct _ -> throw new AssertionError("Nobody else is here");
        };
    }

    @Override
    public synchronized List<Product> page(long after, int limit) {
        return after(after).limit(limit).toList();
    }

    @Override
    public synchronized List<Product> shown(Optional<Category> within, long after, int limit) {
        return after(after)
                .filter(Product::isShown)
                .filter(product -> within.isEmpty()
                        || product.details()
                                .category()
                                .filter(within.get()::contains)
                                .isPresent())
                .limit(limit)
                .toList();
    }

    private Stream<Product> after(long id) {
        return products.stream().filter(product -> product.id().value() > id);
    }

    @Override
    public synchronized List<CategoryCount> categories() {
        var counts = products.stream()
                .filter(Product::isShown)
                .flatMap(product -> product.details().category().stream())
                .collect(groupingBy(Category::path, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(count -> new CategoryCount(new Category(count.getKey()), count.getValue()))
                .toList();
    }

    @Override
    public synchronized int relay(ProductChangeLog log, int limit) {
        var changes = untold.stream()
                .limit(limit)
                .map(id -> new ProductChange(find(id).orElseThrow(), OptionalLong.empty()))
                .toList();
        var told = log.append(changes);
        told.forEach(change -> untold.remove(change.product().id()));
        return told.size();
    }
}
