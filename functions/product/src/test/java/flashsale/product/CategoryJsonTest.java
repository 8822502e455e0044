package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Category;
import flashsale.domain.product.CategoryCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryJsonTest {
    @Test
    void a_category_counts_what_is_in_it_and_below_it() {
        var tree = CategoryJson.tree(
                List.of(count("books", 5), count("electronics/audio/buds", 3), count("electronics/phones", 2)));

        assertThat(tree)
                .containsExactly(
                        new CategoryJson("books", 5, List.of()),
                        new CategoryJson(
                                "electronics",
                                5,
                                List.of(
                                        new CategoryJson(
                                                "electronics/audio",
                                                3,
                                                List.of(new CategoryJson("electronics/audio/buds", 3, List.of()))),
                                        new CategoryJson("electronics/phones", 2, List.of()))));
    }

    @Test
    void a_category_may_have_products_of_its_own_and_others_that_are_only_spelled_alike() {
        var tree = CategoryJson.tree(List.of(count("home", 1), count("home/lamps", 2), count("home-office", 4)));

        assertThat(tree)
                .containsExactly(
                        new CategoryJson("home", 3, List.of(new CategoryJson("home/lamps", 2, List.of()))),
                        new CategoryJson("home-office", 4, List.of()));
    }

    private static CategoryCount count(String path, long products) {
        return new CategoryCount(new Category(path), products);
    }
}
