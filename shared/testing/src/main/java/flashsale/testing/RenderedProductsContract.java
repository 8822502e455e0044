package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RenderedProducts} does, by the test's clock: claims may last by another one. */
public abstract class RenderedProductsContract {
    /** Longer than any fresh time with its jitter, and shorter than a stale copy lives. */
    private static final Duration PAST_FRESH = Duration.ofSeconds(20);

    protected final ManualClock clock = new ManualClock();

    private final ProductId id = new ProductId(Samples.unique());

    protected abstract RenderedProducts cache();

    @Test
    void what_was_kept_is_found_as_it_was() {
        var product = version(1, "{\"name\": \"秒杀 手机\"}");

        cache().keep(id, product);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(product));
        assertThat(cache().find(new ProductId(id.value() + 1_000_000))).isEqualTo(new CachedProduct.Nothing());
    }

    @Test
    void that_nobody_has_a_product_is_kept_for_a_moment() {
        cache().keep(id, RenderedProduct.UNKNOWN);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(RenderedProduct.UNKNOWN));
    }

    @Test
    void a_product_that_is_not_shown_is_kept_without_a_text() {
        var archived = new RenderedProduct(4, Optional.empty());

        cache().keep(id, archived);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(archived));
    }

    @Test
    void a_copy_that_is_over_its_time_says_how_old_it_is() {
        cache().keep(id, version(1, "text"));

        clock.advance(PAST_FRESH);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Stale(version(1, "text"), PAST_FRESH));
    }

    @Test
    void a_changed_product_is_shown_no_more_as_it_was() {
        cache().keep(id, version(1, "old"));

        cache().forget(id, 2);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Nothing());
    }

    @Test
    void a_reader_who_read_before_the_change_cannot_bring_it_back() {
        cache().forget(id, 2);

        cache().keep(id, version(1, "old"));
        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Nothing());
        cache().keep(id, RenderedProduct.UNKNOWN);
        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Nothing());

        cache().keep(id, version(2, "new"));
        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(version(2, "new")));
    }

    @Test
    void an_earlier_version_never_replaces_a_later_one_that_is_kept() {
        cache().keep(id, version(10, "new"));

        cache().keep(id, version(9, "old"));

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(version(10, "new")));
    }

    @Test
    void a_message_that_comes_late_takes_nothing_away() {
        cache().keep(id, version(10, "new"));

        cache().forget(id, 9);
        cache().forget(id, 10);

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(version(10, "new")));
    }

    @Test
    void one_of_many_looks_up() throws Exception {
        var readers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> () -> cache().claim(id))
                .toList();

        assertThat(Race.run(readers)).containsOnlyOnce(true);
    }

    @Test
    void the_claim_ends_when_the_product_is_kept_and_when_it_has_changed() {
        assertThat(cache().claim(id)).isTrue();
        assertThat(cache().claim(id)).isFalse();

        cache().keep(id, version(1, "text"));
        assertThat(cache().claim(id)).isTrue();

        cache().forget(id, 2);
        assertThat(cache().claim(id)).isTrue();
    }

    /** However two writers and a reader of each version come together. */
    @Test
    void in_any_order_the_last_version_is_shown_or_nothing() {
        for (var order : orders(List.of(0, 1, 2, 3))) {
            var product = new ProductId(Samples.unique());
            cache().keep(product, version(1, "1"));
            for (int step : order) {
                switch (step) {
                    case 0 -> cache().forget(product, 2);
                    case 1 -> cache().forget(product, 3);
                    case 2 -> cache().keep(product, version(2, "2"));
                    default -> cache().keep(product, version(3, "3"));
                }
            }

            assertThat(cache().find(product)).as("%s", order).isEqualTo(new CachedProduct.Fresh(version(3, "3")));
        }
    }

    private static List<List<Integer>> orders(List<Integer> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Integer>>();
        for (var first : steps) {
            var rest = new ArrayList<>(steps);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static RenderedProduct version(int version, String text) {
        return new RenderedProduct(version, Optional.of(text));
    }
}
