package flashsale.testing;

import flashsale.domain.money.Money;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Changes of one product, of which a test says what matters to it. */
public record IndexedSamples(ProductId id, String name, int version, long fen, ProductStatus status, long units) {
    private static final int LETTERS = 14;

    public static IndexedSamples of(String name) {
        return new IndexedSamples(
                new ProductId(Samples.unique() % 1_000_000_000_000L + 1), name, 1, 9_900, ProductStatus.ACTIVE, 10);
    }

    /** A word like no other: not even two typing errors make one out of another. */
    public static String word() {
        return new SplittableRandom(Samples.unique())
                .ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public IndexedSamples named(String other) {
        return new IndexedSamples(id, other, version, fen, status, units);
    }

    public IndexedSamples inVersion(int other) {
        return new IndexedSamples(id, name, other, fen, status, units);
    }

    public IndexedSamples at(long price) {
        return new IndexedSamples(id, name, version, price, status, units);
    }

    public IndexedSamples hidden() {
        return new IndexedSamples(id, name, version, fen, ProductStatus.ARCHIVED, units);
    }

    public IndexedSamples withUnits(long available) {
        return new IndexedSamples(id, name, version, fen, status, available);
    }

    public ProductChange in(String category, String colour) {
        var details = new ProductDetails(
                Optional.of(new Category(category)), List.of(), List.of(new Attribute("颜色", List.of(colour))));
        var content = new ProductContent(new ProductText(name, ""), Money.of(fen, "CNY"), details, status);
        var noon = ManualClock.NOON;
        var product = new Product(id, new Sku("S-" + id), content, version, noon, noon.plusSeconds(version));
        return new ProductChange(product, OptionalLong.of(units));
    }

    public ProductChange change() {
        return in("home/kitchen", "白");
    }
}
