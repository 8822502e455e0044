package flashsale.product;

import flashsale.domain.StoreUnavailable;
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
import flashsale.testing.InMemoryProducts;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The catalogue in memory, whose look-ups are counted, slow, or fail. */
final class ReadCatalogue implements Products {
    private static final Runnable NOTHING = () -> {};

    private final InMemoryProducts products = new InMemoryProducts();
    private final AtomicInteger lookUps = new AtomicInteger();

    /** After a product was read, and before its reader has it. */
    private volatile Runnable meanwhile = NOTHING;

    int lookUps() {
        return lookUps.get();
    }

    Product addKettle() {
        return ((Addition.Added) products.add(Samples.product())).product();
    }

    Product change(ProductId id, ProductStatus status) {
        var product = products.find(id).orElseThrow();
        var revision = products.revise(id, product.version(), product.content().withStatus(status), ManualClock.NOON);
        return ((Revision.Revised) revision).product();
    }

    void goAway() {
        meanwhile = () -> {
            throw new StoreUnavailable("The database", null);
        };
    }

    void breakDown() {
        meanwhile = () -> {
            throw new IllegalStateException("A fault");
        };
    }

    void comeBack() {
        meanwhile = NOTHING;
    }

    void duringTheLookUp(Runnable what) {
        meanwhile = () -> {
            meanwhile = NOTHING;
            what.run();
        };
    }

    void eachLookUp(Runnable what) {
        meanwhile = what;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        lookUps.incrementAndGet();
        var found = products.find(id);
        meanwhile.run();
        return found;
    }

    @Override
    public Addition add(NewProduct product) {
        return products.add(product);
    }

    @Override
    public Revision revise(ProductId id, int version, ProductContent content, Instant at) {
        return products.revise(id, version, content, at);
    }

    @Override
    public List<Product> page(long after, int limit) {
        return products.page(after, limit);
    }

    @Override
    public List<Product> shown(Optional<Category> within, long after, int limit) {
        return products.shown(within, after, limit);
    }

    @Override
    public List<CategoryCount> categories() {
        return products.categories();
    }
}
