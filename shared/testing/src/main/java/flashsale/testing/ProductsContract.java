package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Products;
import flashsale.domain.product.Sku;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What every {@link Products} does. Products of other tests may be among them. */
public abstract class ProductsContract {
    protected abstract Products products();

    @Test
    void an_added_product_is_found() {
        var wanted = Samples.product();

        var product = added(products().add(wanted));

        assertThat(product.sku()).isEqualTo(wanted.sku());
        assertThat(product.text()).isEqualTo(wanted.text());
        assertThat(product.price()).isEqualTo(wanted.price());
        assertThat(product.content()).isEqualTo(wanted.content());
        assertThat(product.version()).isEqualTo(1);
        assertThat(product.createdAt()).isEqualTo(wanted.createdAt());
        assertThat(product.changedAt()).isEqualTo(wanted.createdAt());
        assertThat(products().find(product.id())).contains(product);
    }

    @Test
    void text_of_any_language_and_length_comes_back_as_it_was() {
        var text = new ProductText("秒杀 🫖 \"kettle\" '; --", "é\n\t\\".repeat(1_000));
        var sample = Samples.product();
        var wanted = new NewProduct(sample.sku(), text, sample.price(), sample.createdAt());

        var product = added(products().add(wanted));

        assertThat(products().find(product.id()).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void a_sku_is_given_once() {
        var first = Samples.product();
        products().add(first);

        assertThat(products().add(first)).isEqualTo(new Addition.SkuTaken(first.sku()));
    }

    @Test
    void skus_that_differ_in_case_are_two() {
        var sample = Samples.product();
        var number = Samples.unique();
        var upper = new Sku("CASE-" + number);
        var lower = new Sku("case-" + number);

        products().add(new NewProduct(upper, sample.text(), sample.price(), sample.createdAt()));

        added(products().add(new NewProduct(lower, sample.text(), sample.price(), sample.createdAt())));
    }

    @Test
    void an_unknown_product_is_not_found() {
        assertThat(products().find(new ProductId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void pages_show_every_product_once_oldest_first() {
        var wanted = new ArrayList<Product>();
        for (int i = 0; i < 5; i++) {
            wanted.add(added(products().add(Samples.product())));
        }

        var seen = new ArrayList<Product>();
        long after = wanted.getFirst().id().value() - 1;
        for (var page = products().page(after, 2);
                !page.isEmpty();
                page = products().page(after, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page);
            after = page.getLast().id().value();
        }

        assertThat(seen).containsSubsequence(wanted).doesNotHaveDuplicates();
    }

    private static Product added(Addition addition) {
        return switch (addition) {
            case Addition.Added(var product) -> product;
            case Addition.SkuTaken taken -> throw new AssertionError("Added something new, and got " + taken);
        };
    }
}
