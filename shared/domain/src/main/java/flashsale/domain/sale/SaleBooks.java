package flashsale.domain.sale;

import java.util.List;
import java.util.Optional;

/** What the database says of the units of a sale. */
public interface SaleBooks {
    /**
     * Ends an epoch: in one step the next one begins, releases of the old one are dropped, and everything that was
     * landed and ended in it is read. Every landing and every end is wholly before this step, and counted in it, or
     * wholly after it, and belongs to the new epoch.
     *
     * @return empty where the sale is not in that epoch: somebody else was faster
     */
    Optional<Snapshot> turnEpoch(SaleId sale, int epoch);

    /** Cheap. Empty where the sale has no stock yet. */
    Optional<Counts> counts(SaleId sale);

    /** Who has orders in the sale; reads all of them. */
    List<BuyerRecord> buyers(SaleId sale);

    /**
     * Stops a sale that sells what it does not have.
     *
     * @return its new token; empty where it was not selling
     */
    Optional<GateToken> pause(SaleId sale);

    /**
     * @param free units that no active order holds
     * @param buyers who have orders in the sale; those of ended orders are there as released
     */
    record Snapshot(int free, List<BuyerRecord> buyers) {}

    /**
     * @param releases orders whose units are on their way back to the gate
     * @param releasing the units of those orders
     */
    record Counts(int epoch, int total, int available, int reserved, int sold, int releases, int releasing) {
        /** Units that active orders hold. */
        public int held() {
            return reserved + sold;
        }
    }
}
