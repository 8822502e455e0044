package flashsale.domain.sale;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the gate of a sale anew: an admin's explicit act. From {@link #fence} to {@link #open} the gate neither sells
 * nor takes units back. Every step may be repeated; each but the first is refused, and changes nothing, unless the gate
 * is behind the very fence it is called with.
 */
public interface GateRebuilder {
    /** Names flash sales that ought to have a gate, so that after a loss none of them is taken for unknown. */
    void announce(Set<SaleId> sales);

    /**
     * Closes the gate, also one that has lost everything. What it holds stays, the outbox in particular. Again for the
     * same epoch, the same fence.
     *
     * @param terms under the token of the epoch to come
     * @return empty where the gate is, or is going to be, in that epoch or in a later one by somebody else's rebuild
     */
    Optional<Fence> fence(SaleTerms terms);

    /** Forgets every buyer. */
    boolean empty(Fence fence);

    /** Remembers buyers in place of what was known of them. */
    boolean fill(Fence fence, SaleTerms terms, List<BuyerRecord> buyers);

    /** Lets the gate sell again, with so many free units; its outbox starts empty. */
    boolean open(Fence fence, SaleTerms terms, int free);
}
