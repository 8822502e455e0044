package flashsale.telemetry;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.Placements;
import java.util.List;
import java.util.Optional;

/** Counts ordinary orders that are written down, and those that had to be rejected. */
public final class CountedPlacements implements Placements {
    private final Placements placements;
    private final Journal journal;

    public CountedPlacements(Placements placements, Journal journal) {
        this.placements = placements;
        this.journal = journal;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return placements.find(id);
    }

    @Override
    public Placement place(Order order, List<AcceptedPurchase> reserved) {
        return counted(placements.place(order, reserved));
    }

    @Override
    public Placement reject(Order order, List<AcceptedPurchase> reserved) {
        return counted(placements.reject(order, reserved));
    }

    private Placement counted(Placement placement) {
        switch (placement) {
            case Placement.Placed(var order) -> tell(Metric.ORDER_PLACED, "placed", order);
            case Placement.Rejected(var order) -> tell(Metric.ORDER_REJECTED, "rejected", order);
            case Placement.Known _ -> {}
        }
        return placement;
    }

    private void tell(Metric metric, String message, Order order) {
        journal.count(metric, 1);
        journal.tell(Fact.of(message, order.id().toString()));
    }
}
