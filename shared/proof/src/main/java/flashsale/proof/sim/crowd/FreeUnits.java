package flashsale.proof.sim.crowd;

import flashsale.domain.sale.SaleId;
import flashsale.proof.shop.GateLayout;
import flashsale.proof.sim.shop.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many units each gate has had free, and when: what "sold out" is measured by, and what a pause has to stop. */
public final class FreeUnits {
    /** A process may remember that a sale was sold out for so long, on a clock that may have jumped meanwhile. */
    private static final Duration REMEMBERED = Duration.ofMillis(390 + 900);

    private final Stores stores;
    private final Map<SaleId, List<Moment>> history = new HashMap<>();
    private final Set<SaleId> stopped = new HashSet<>();
    private boolean soldWhileStopped;

    private record Moment(Instant since, int free) {}

    public FreeUnits(Stores stores) {
        this.stores = stores;
    }

    /** To be called after every step. */
    public void look(Instant now, List<SaleId> sales) {
        for (var sale : sales) {
            var text = stores.redis().hash(GateLayout.stock(sale)).getOrDefault("av", "0");
            int free = Integer.parseInt(text);
            var moments = history.computeIfAbsent(sale, _ -> new ArrayList<>());
            if (moments.isEmpty() || moments.getLast().free() != free) {
                soldWhileStopped |=
                        stopped.contains(sale) && free < moments.getLast().free();
                moments.add(new Moment(now, free));
            }
        }
    }

    /** Whether there was any moment since the question at which so many units were not free. */
    boolean wereFewer(SaleId sale, int quantity, Instant asked) {
        var from = asked.minus(REMEMBERED);
        var moments = history.getOrDefault(sale, List.of());
        for (int i = moments.size() - 1; i >= 0; i--) {
            if (moments.get(i).free() < quantity) {
                return true;
            }
            if (moments.get(i).since().isBefore(from)) {
                return false;
            }
        }
        // It was not loaded then.
        return true;
    }

    void stop(SaleId sale) {
        stopped.add(sale);
    }

    void goOn(SaleId sale) {
        stopped.remove(sale);
    }

    public boolean wasSoldWhileStopped() {
        return soldWhileStopped;
    }
}
