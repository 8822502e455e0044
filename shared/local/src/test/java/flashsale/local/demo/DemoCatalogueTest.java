package flashsale.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private final DemoCatalogue catalogue = DemoCatalogue.usual();

    @Test
    void there_are_more_than_two_thousand_products_and_no_two_alike() {
        var products = catalogue.products();

        assertThat(products).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(products).extracting(DemoProduct::sku).doesNotHaveDuplicates();
        assertThat(products).extracting(DemoProduct::name).doesNotHaveDuplicates();
    }

    @Test
    void the_same_seed_makes_the_same_products_and_another_one_others() {
        assertThat(DemoCatalogue.usual().lines()).isEqualTo(catalogue.lines());
        assertThat(new DemoCatalogue(7).lines()).isNotEqualTo(catalogue.lines());
    }

    @Test
    void every_product_is_one_the_shop_takes() {
        for (var product : catalogue.products()) {
            new Sku(product.sku());
            new ProductText(product.name(), product.description());
            new ProductDetails(
                    Optional.of(new Category(product.category())),
                    product.images().stream().map(Image::new).toList(),
                    product.attributes().entrySet().stream()
                            .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue()))
                            .toList());
        }
    }

    @Test
    void names_and_descriptions_are_in_both_languages() {
        assertThat(catalogue.products())
                .allSatisfy(product -> assertThat(product.description())
                        .matches(".*\\p{IsHan}.*[a-z]{3}.*")
                        .doesNotContain("|", "  ", " ,"))
                .allSatisfy(product ->
                        assertThat(product.name()).matches(".*\\p{IsHan}.*").doesNotContain("|", "  "));
    }

    @Test
    void prices_are_those_of_such_things_and_a_finer_model_costs_more() {
        assertThat(catalogue.products())
                .allSatisfy(
                        product -> assertThat(product.price().amount() % 1_000).isEqualTo(900));
        var phones = catalogue.products().stream()
                .filter(product -> product.category().equals("electronics/phones"))
                .toList();
        assertThat(phones)
                .allSatisfy(phone -> assertThat(phone.price().amount()).isBetween(99_900L, 900_000L));
        assertThat(average(phones, " X5 Pro 5G 智能手机 ")).isGreaterThan(average(phones, " S3 Lite 5G 智能手机 "));
    }

    private static double average(List<DemoProduct> products, String named) {
        return products.stream()
                .filter(product -> product.name().contains(named))
                .mapToLong(product -> product.price().amount())
                .average()
                .orElseThrow();
    }
}
