package flashsale.seckill;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A gate behind a network that swallows everything. */
final class SilentGate implements StockGate {
    @Override
    public Admission reserve(Attempt attempt) {
        throw silence();
    }

    @Override
    public void markQueued(List<ReservationKey> reservations) {
        throw silence();
    }

    @Override
    public ReleaseAnswer release(StockRelease release) {
        throw silence();
    }

    private static StoreUnavailable silence() {
        return new StoreUnavailable("Redis", new TimeoutException());
    }
}
