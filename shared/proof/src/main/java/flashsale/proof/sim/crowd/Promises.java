package flashsale.proof.sim.crowd;

import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the shop has said to its buyers, and what in it contradicts itself. */
public final class Promises {
    private final Map<OrderId, Promise> promises = new LinkedHashMap<>();
    private final Map<OrderId, UserId> buyers = new LinkedHashMap<>();
    private final Set<IntentId> paid = new LinkedHashSet<>();
    private final Set<OrderId> paidOrders = new LinkedHashSet<>();
    private final List<String> contradictions = new ArrayList<>();
    private final boolean kept;
    private long questions;

    /** @param kept whether nothing that was promised may be lost */
    public Promises(boolean kept) {
        this.kept = kept;
    }

    /**
     * @param sale null for an ordinary order
     * @param quantity of a flash sale's purchase
     * @param heardAt the number of the last question that had been asked when it was heard
     */
    public record Promise(OrderId order, UserId buyer, SaleId sale, int quantity, long heardAt) {}

    /** @return the number of the question, by which answers are put in order */
    long ask(OrderId order, UserId buyer) {
        buyers.put(order, buyer);
        return ++questions;
    }

    void accepted(OrderId order, UserId buyer, SaleId sale, int quantity) {
        promises.putIfAbsent(order, new Promise(order, buyer, sale, quantity, questions));
    }

    /** A refusal contradicts a yes that its own client could have read before it asked. */
    void refused(OrderId order, long asked, String type) {
        var promise = promises.get(order);
        if (kept && promise != null && promise.heardAt() < asked && !type.equals("order-ended")) {
            contradictions.add("order %s was accepted, and then its key heard %s".formatted(order, type));
        }
    }

    void paid(OrderId order, IntentId intent) {
        paid.add(intent);
        paidOrders.add(order);
    }

    void contradicts(String what) {
        contradictions.add(what);
    }

    public Set<IntentId> paidIntents() {
        return paid;
    }

    public Set<OrderId> paidOrders() {
        return paidOrders;
    }

    public List<Promise> all() {
        return List.copyOf(promises.values());
    }

    /** Every order that anybody has ever asked for, with its buyer. */
    public Map<OrderId, UserId> asked() {
        return buyers;
    }

    public List<String> contradictions() {
        return contradictions;
    }
}
