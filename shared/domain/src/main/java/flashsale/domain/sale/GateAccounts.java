package flashsale.domain.sale;

import java.time.Duration;
import java.util.List;

/** What the gate says of the units of a sale, for whoever compares. Reading changes nothing. */
public interface GateAccounts {
    Counters counters(SaleId sale);

    /** Everything the gate knows of its buyers: some seconds for a big sale. Purchases go on meanwhile. */
    List<BuyerRecord> buyers(SaleId sale);

    /**
     * @param epoch which the gate is in, or will be in once it has been rebuilt; 0 where it is lost
     * @param outbox purchases that wait there
     * @param oldest how long the first of them has waited, by the gate's clock
     */
    record Counters(State state, int epoch, int free, int outbox, Duration oldest) {}

    enum State {
        OPEN,
        /** Closed by a rebuild that has not ended. */
        FENCED,
        /** Never loaded, or its data is gone. */
        LOST
    }
}
