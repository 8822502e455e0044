package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.testing.InMemoryRenderedProducts;
import flashsale.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingAProductTest {
    private static final ProductId UNKNOWN = new ProductId(4711);
    private static final SeenProduct KETTLE = new SeenProduct.Shown("Kettle");
    private static final Duration PAST_FRESH = Duration.ofSeconds(11);

    /** Longer than anybody who keeps nothing can keep the others away. */
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final ReadCatalogue catalogue = new ReadCatalogue();
    private final RenderedProducts cache = new InMemoryRenderedProducts(clock);
    private final ReadProduct readProduct = reading(cache);
    private final Product kettle = catalogue.addKettle();

    @Test
    void a_product_nobody_has_read_lately_comes_from_the_catalogue_once() {
        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);

        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    @Test
    void a_product_that_was_kept_is_read_while_the_database_is_away() {
        readProduct.read(kettle.id());
        catalogue.goAway();

        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    @Test
    void a_product_nobody_has_is_looked_up_once_in_a_while() {
        for (int read = 0; read < 5; read++) {
            assertThat(readProduct.read(UNKNOWN)).isEqualTo(new SeenProduct.Unknown());
            clock.advance(CLAIM);
        }

        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    /** What not to do: only what was found is kept. */
    @Test
    void without_keeping_the_unknown_everybody_who_asks_for_it_reaches_the_database() {
        var forgetful = reading(new InMemoryRenderedProducts(clock) {
            @Override
            public void keep(ProductId id, RenderedProduct product) {
                if (product.version() > 0) {
                    super.keep(id, product);
                }
            }
        });

        for (int read = 0; read < 5; read++) {
            forgetful.read(UNKNOWN);
            clock.advance(CLAIM);
        }

        assertThat(catalogue.lookUps()).isEqualTo(5);
    }

    @Test
    void a_draft_and_an_archived_product_are_nobodys() {
        readProduct.read(kettle.id());
        for (var status : new ProductStatus[] {ProductStatus.ARCHIVED, ProductStatus.DRAFT}) {
            cache.forget(kettle.id(), catalogue.change(kettle.id(), status).version());

            assertThat(readProduct.read(kettle.id())).isEqualTo(new SeenProduct.Unknown());
        }
    }

    @Test
    void a_copy_over_its_time_is_replaced_by_the_first_who_reads_it() {
        readProduct.read(kettle.id());
        clock.advance(PAST_FRESH);

        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
        assertThat(catalogue.lookUps()).isEqualTo(2);
    }

    @Test
    void while_somebody_replaces_it_the_others_read_the_old_copy_without_waiting() {
        readProduct.read(kettle.id());
        clock.advance(PAST_FRESH);
        cache.claim(kettle.id());

        assertThat(readProduct.read(kettle.id())).isEqualTo(new SeenProduct.ShownStale("Kettle", PAST_FRESH));
        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    @Test
    void while_the_database_is_away_an_old_copy_is_shown_with_its_age() {
        readProduct.read(kettle.id());
        clock.advance(PAST_FRESH);
        catalogue.goAway();

        assertThat(readProduct.read(kettle.id())).isEqualTo(new SeenProduct.ShownStale("Kettle", PAST_FRESH));
        clock.advance(PAST_FRESH);
        catalogue.comeBack();
        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
    }

    @Test
    void a_copy_that_is_too_old_is_not_shown_whatever_happens() {
        readProduct.read(kettle.id());
        clock.advance(Duration.ofMinutes(15));
        catalogue.goAway();

        assertThatThrownBy(() -> readProduct.read(kettle.id())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_product_that_was_never_read_cannot_be_shown_while_the_database_is_away() {
        catalogue.goAway();

        assertThatThrownBy(() -> readProduct.read(kettle.id())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_database_that_is_away_is_asked_once_in_a_second_and_not_once_a_reader() {
        var other = catalogue.addKettle();
        readProduct.read(kettle.id());
        readProduct.read(other.id());
        clock.advance(PAST_FRESH);
        catalogue.goAway();

        readProduct.read(kettle.id());
        readProduct.read(other.id());
        assertThat(catalogue.lookUps()).isEqualTo(3);
        clock.advance(LookUp.PAUSE);
        readProduct.read(kettle.id());
        assertThat(catalogue.lookUps()).isEqualTo(4);
    }

    @Test
    void a_fault_of_ours_is_no_outage_and_no_old_copy_hides_it() {
        readProduct.read(kettle.id());
        clock.advance(PAST_FRESH);
        catalogue.breakDown();

        assertThatThrownBy(() -> readProduct.read(kettle.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_text_that_was_read_before_a_change_is_answered_once_and_never_kept() {
        catalogue.duringTheLookUp(() -> {
            var changed = catalogue.change(kettle.id(), ProductStatus.ARCHIVED);
            cache.forget(kettle.id(), changed.version());
        });

        assertThat(readProduct.read(kettle.id())).isEqualTo(KETTLE);
        assertThat(readProduct.read(kettle.id())).isEqualTo(new SeenProduct.Unknown());
    }

    private ReadProduct reading(RenderedProducts where) {
        var lookUp = new LookUp(catalogue, product -> product.text().name(), clock);
        return new ReadProduct(where, lookUp, time -> fail("Nobody else looks up, and yet somebody waits for " + time));
    }
}
