package flashsale.seckill;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.LoadedSales.Lookup;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What this process remembers of sales, so that a known refusal costs no round trip. Terms are safe to remember: the
 * gate turns old ones away. That a sale is sold out is remembered for a moment only, as units can come back. For one
 * thread, as a function has one.
 */
final class KnownSales {
    /** Units that come back are offered again after at most 390 ms; the spread keeps processes from asking at once. */
    private static final Duration SOLD_OUT = Duration.ofMillis(300);

    private static final double SPREAD = 0.3;

    /** More sales at a time than any shop runs; older ones are looked up again. */
    private static final int CAPACITY = 1_000;

    private final LoadedSales loaded;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<SaleId, SaleTerms> terms = bounded();
    private final Map<SaleId, Instant> soldOutUntil = bounded();

    KnownSales(LoadedSales loaded, InstantSource clock, RandomGenerator random) {
        this.loaded = loaded;
        this.clock = clock;
        this.random = random;
    }

    Lookup find(SaleId sale) {
        var known = terms.get(sale);
        return known == null ? refresh(sale) : new Lookup.Found(known);
    }

    Lookup refresh(SaleId sale) {
        var lookup = loaded.find(sale);
        switch (lookup) {
            case Lookup.Found(var found) -> terms.put(sale, found);
            case Lookup.Unknown _, Lookup.NotLoaded _ -> terms.remove(sale);
        }
        return lookup;
    }

    boolean soldOut(SaleId sale) {
        var until = soldOutUntil.get(sale);
        return until != null && clock.instant().isBefore(until);
    }

    void rememberSoldOut(SaleId sale) {
        double factor = 1 + random.nextDouble(-SPREAD, SPREAD);
        soldOutUntil.put(sale, clock.instant().plusMillis(Math.round(SOLD_OUT.toMillis() * factor)));
    }

    private static <V> Map<SaleId, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SaleId, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
