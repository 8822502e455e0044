package flashsale.persistence;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Category;
import flashsale.domain.product.CategoryCount;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.Products;
import flashsale.domain.product.Revision;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheProducts implements Products {
    private static final String REVISE = """
            name = ?1, description = ?2, priceMinor = ?3, currency = ?4, category = ?5, images = ?6, attributes = ?7,
            status = ?8, changedAt = ?9, version = version + 1 where id = ?10 and version = ?11""";
    private static final String TELL =
            "insert into product_events (product_id, version, trace) values (:product, :version, :trace)";

    private final Rows rows = new Rows();
    private final Supplier<String> trace;

    /** For those who read; what is changed through it belongs to no trace. */
    public PanacheProducts() {
        this(() -> "");
    }

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public PanacheProducts(Supplier<String> trace) {
        this.trace = trace;
    }

    @Override
    public Addition add(NewProduct product) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var row = new ProductRow(product);
                rows.persistAndFlush(row);
                var added = row.toProduct();
                tell(added);
                return new Addition.Added(added);
            });
        } catch (RuntimeException failure) {
            if (Refusal.of(failure) == Refusal.DUPLICATE_KEY) {
                return new Addition.SkuTaken(product.sku());
            }
            throw failure;
        }
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findByIdOptional(id.value()).map(ProductRow::toProduct));
    }

    @Override
    public Revision revise(ProductId id, int version, ProductContent content, Instant at) {
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
        var revised = new Product(id, seen.sku(), content, version + 1, seen.createdAt(), Columns.stored(at));
        return QuarkusTransaction.requiringNew().call(() -> replace(revised))
                ? new Revision.Revised(revised)
                // Whoever was faster has committed: the update waited for that.
                : new Revision.Overtaken(find(id).orElseThrow().version());
    }

    /** @return false where somebody else has changed the product since it was seen */
    private boolean replace(Product revised) {
        int changed = rows.update(
                REVISE,
                revised.text().name(),
                revised.text().description(),
                revised.price().minor(),
                revised.price().currency().getCurrencyCode(),
                revised.details().category().map(Category::path).orElse(null),
                ProductDocument.ofImages(revised.details().images()),
                ProductDocument.ofAttributes(revised.details().attributes()),
                revised.status(),
                revised.changedAt(),
                revised.id().value(),
                revised.version() - 1);
        if (changed == 1) {
            tell(revised);
        }
        return changed == 1;
    }

    private void tell(Product product) {
        rows.getEntityManager()
                .createNativeQuery(TELL)
                .setParameter("product", product.id().value())
                .setParameter("version", product.version())
                .setParameter("trace", TraceText.fitting(trace.get()))
                .executeUpdate();
    }

    @Override
    public List<Product> page(long after, int limit) {
        return read(() -> rows.find("id > ?1 order by id", after), limit);
    }

    @Override
    public List<Product> shown(Optional<Category> within, long after, int limit) {
        return read(
                () -> within.isEmpty()
                        ? rows.find("status = ?1 and id > ?2 order by id", ProductStatus.ACTIVE, after)
                        : rows.find(
                                "status = ?1 and id > ?2 and (category = ?3 or category like ?4) order by id",
                                ProductStatus.ACTIVE,
                                after,
                                within.get().path(),
                                // A path has no letters that mean something here.
                                within.get().path() + "/%"),
                limit);
    }

    private interface Query {
        PanacheQuery<ProductRow> of();
    }

    private static List<Product> read(Query query, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query.of().page(0, limit).stream()
                        .map(ProductRow::toProduct)
                        .toList());
    }

    @Override
    public List<CategoryCount> categories() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows
                        .find(
                                "select category, count(*) from ProductRow where status = ?1 and category is not null"
                                        + " group by category order by category",
                                ProductStatus.ACTIVE)
                        .project(Object[].class)
                        .stream()
                        .map(row -> new CategoryCount(new Category((String) row[0]), (Long) row[1]))
                        .toList());
    }

    private static final class Rows implements PanacheRepositoryBase<ProductRow, Long> {}
}
