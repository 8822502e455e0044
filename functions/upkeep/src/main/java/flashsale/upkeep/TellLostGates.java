package flashsale.upkeep;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.LoadedSales.Lookup;
import flashsale.domain.sale.SellingSales;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Tells of sales that are on sale in the database and unknown to the gate. A gate that has lost everything has also lost
 * the list of what it held, so whoever goes by that list finds nothing wrong.
 */
final class TellLostGates {
    private static final Logger LOG = Logger.getLogger(TellLostGates.class);

    /** A round trip for each sale and pool. */
    static final Duration EVERY = Duration.ofSeconds(10);

    private final SellingSales selling;
    private final LoadedSales loaded;
    private final InstantSource clock;

    private Instant last = Instant.EPOCH;

    TellLostGates(SellingSales selling, LoadedSales loaded, InstantSource clock) {
        this.selling = selling;
        this.loaded = loaded;
        this.clock = clock;
    }

    /** @return how many are lost */
    int run() {
        var now = clock.instant();
        if (now.isBefore(last.plus(EVERY))) {
            return 0;
        }
        last = now;
        int lost = 0;
        for (var sale : selling.all()) {
            if (!(loaded.find(sale) instanceof Lookup.Found)) {
                LOG.errorf("The gate has lost sale %s. Rebuild: POST /v1/admin/sales/%s/rebuild", sale, sale);
                lost++;
            }
        }
        return lost;
    }
}
