package flashsale.testing;

import flashsale.domain.product.Addition;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Products;
import flashsale.domain.product.Sku;
import java.util.List;
import java.util.Optional;

/** What contracts of the catalogue start from. Products of other tests may be among theirs. */
abstract class CatalogueContract {
    /** An order of its own, which no alphabet gives. */
    static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("颜色", List.of("曜石黑", "雪山白")),
            new Attribute("storage", List.of("256GB")),
            new Attribute("a \"quoted\" \\ name", List.of("'; --", "🫖")));

    protected abstract Products products();

    static Category category() {
        return new Category("test-" + Samples.unique());
    }

    static NewProduct detailed(Category category) {
        var details = new ProductDetails(
                Optional.of(category),
                List.of(new Image("/p/1.jpg"), new Image("https://img.example/2.jpg")),
                ATTRIBUTES);
        return product(new ProductContent(new ProductText("智能手机", "5G"), Samples.PRICE, details, ProductStatus.ACTIVE));
    }

    static NewProduct product(ProductContent content) {
        return new NewProduct(new Sku("SKU-" + Samples.unique()), content, ManualClock.NOON);
    }

    static ProductContent named(ProductContent content, String name) {
        return new ProductContent(
                new ProductText(name, content.text().description()),
                content.price(),
                content.details(),
                content.status());
    }

    Product added(NewProduct product) {
        return switch (products().add(product)) {
            case Addition.Added(var added) -> added;
            case Addition.SkuTaken taken -> throw new AssertionError("Added something new, and got " + taken);
        };
    }
}
