package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.testing.InMemoryRenderedProducts;
import flashsale.testing.ManualClock;
import flashsale.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readers in as many processes as there are readers: they share the cache and the catalogue, and nothing else. */
class ACrowdReadingAProductTest {
    private static final int READERS = 8;

    /** Far above what a test waits for. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final ReadCatalogue catalogue = new ReadCatalogue();
    private final Product kettle = catalogue.addKettle();

    @Test
    void a_crowd_that_finds_nothing_in_the_cache_looks_up_once() throws Exception {
        assertThat(rush(new InMemoryRenderedProducts(clock))).containsOnly(new SeenProduct.Shown("Kettle"));

        assertThat(catalogue.lookUps()).isEqualTo(1);
    }

    /** What not to do: everybody who misses looks up. */
    @Test
    void without_a_claim_the_whole_crowd_reaches_the_database() throws Exception {
        rush(new InMemoryRenderedProducts(clock) {
            @Override
            public boolean claim(ProductId id) {
                return true;
            }
        });

        assertThat(catalogue.lookUps()).isEqualTo(READERS);
    }

    @Test
    void who_waits_in_vain_looks_up_after_300_ms() {
        var cache = new InMemoryRenderedProducts(clock);
        cache.claim(kettle.id());
        var waited = new ArrayList<Duration>();

        assertThat(reading(cache, waited::add).read(kettle.id())).isEqualTo(new SeenProduct.Shown("Kettle"));

        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void who_waits_goes_on_as_soon_as_the_product_is_there() {
        var cache = new InMemoryRenderedProducts(clock);
        cache.claim(kettle.id());
        var waited = new ArrayList<Duration>();

        var seen = reading(cache, time -> {
                    waited.add(time);
                    cache.keep(kettle.id(), new RenderedProduct(1, Optional.of("from another process")));
                })
                .read(kettle.id());

        assertThat(seen).isEqualTo(new SeenProduct.Shown("from another process"));
        assertThat(waited).hasSize(1);
        assertThat(catalogue.lookUps()).isZero();
    }

    /** All of them have missed before the first look-up ends, and wait until something is kept. */
    private List<SeenProduct> rush(RenderedProducts cache) throws Exception {
        var missed = new CountDownLatch(READERS);
        var kept = new CountDownLatch(1);
        catalogue.eachLookUp(() -> {
            missed.countDown();
            await(missed);
        });
        var watched = new WatchedCache(cache, kept);
        Pause another = _ -> {
            missed.countDown();
            await(kept);
        };
        var readers = IntStream.range(0, READERS)
                .<Callable<SeenProduct>>mapToObj(
                        _ -> () -> reading(watched, another).read(kettle.id()));
        return Race.run(readers.toList());
    }

    private record WatchedCache(RenderedProducts cache, CountDownLatch kept) implements RenderedProducts {
        @Override
        public CachedProduct find(ProductId id) {
            return cache.find(id);
        }

        @Override
        public boolean claim(ProductId id) {
            return cache.claim(id);
        }

        @Override
        public void keep(ProductId id, RenderedProduct product) {
            cache.keep(id, product);
            kept.countDown();
        }

        @Override
        public void forget(ProductId id, int version) {
            cache.forget(id, version);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private ReadProduct reading(RenderedProducts cache, Pause pause) {
        return new ReadProduct(
                cache, new LookUp(catalogue, product -> product.text().name(), clock), pause);
    }
}
