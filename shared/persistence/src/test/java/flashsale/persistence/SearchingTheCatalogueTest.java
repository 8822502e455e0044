package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.domain.search.ProductNames.Named;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the database says to a search, and to whoever holds the index against it. */
@QuarkusTest
@WithBackends(mysql = true)
class SearchingTheCatalogueTest {
    private final String word = "n" + Samples.unique();
    private final PanacheProducts products = new PanacheProducts();

    private final DataSource dataSource;

    @Inject
    SearchingTheCatalogueTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private List<Product> beginningWith(String beginning, int limit) {
        return new JdbcProductNames(dataSource)
                .beginningWith(beginning, limit).stream().map(Named::product).toList();
    }

    private Product add(String name, ProductStatus status) {
        var sample = Samples.product();
        var content = new ProductContent(new ProductText(name, ""), sample.price(), ProductDetails.NONE, status);
        return ((Addition.Added) products.add(new NewProduct(sample.sku(), content, sample.createdAt()))).product();
    }

    @Test
    void names_that_begin_so_are_found_in_whatever_case_and_only_active_ones() {
        var upper = add(word.toUpperCase(Locale.ROOT) + " Kettle", ProductStatus.ACTIVE);
        var lower = add(word + "水壶", ProductStatus.ACTIVE);
        add(word + " draft", ProductStatus.DRAFT);
        add("A " + word, ProductStatus.ACTIVE);

        assertThat(beginningWith(word, 10)).containsExactly(upper, lower);
        assertThat(beginningWith(word + "水", 10)).containsExactly(lower);
        assertThat(beginningWith(word, 1)).containsExactly(upper);
    }

    @Test
    void no_character_stands_for_others() {
        var odd = add(word + "%_!\\'", ProductStatus.ACTIVE);

        for (var beginning : List.of("%_!\\'", "%_!\\", "%_!", "%_", "%")) {
            assertThat(beginningWith(word + beginning, 10)).containsExactly(odd);
        }
        for (var beginning : List.of("_", "%%", "!", "\\", "%x")) {
            assertThat(beginningWith(word + beginning, 10)).isEmpty();
        }
    }

    @Test
    void names_are_looked_up_along_an_index() {
        add(word, ProductStatus.ACTIVE);

        var plan = new Rows(dataSource)
                .read(
                        row -> row.getString("key"),
                        "explain select id from products where status = 'ACTIVE' and name_folded like ? escape '!'",
                        word + '%');

        assertThat(plan).containsExactly("products_by_name");
    }

    @Test
    void every_product_has_its_version_and_is_told_again_once() {
        var first = add(word, ProductStatus.ACTIVE);
        var second = add(word, ProductStatus.DRAFT);
        var versions = new JdbcCatalogueVersions(dataSource);
        var told = new Rows(dataSource);
        told.write("delete from product_events");

        assertThat(versions.page(first.id().value() - 1, 2))
                .containsExactly(new IndexedProduct(first.id(), 1), new IndexedProduct(second.id(), 1));
        versions.tellAgain(List.of(first.id(), second.id(), new ProductId(999_999_999_999L)));
        versions.tellAgain(List.of(first.id()));

        assertThat(told.read(row -> row.getLong(1), "select product_id from product_events order by id"))
                .containsExactly(first.id().value(), second.id().value());
    }
}
