package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import flashsale.domain.order.Placements.Placement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reserves the units of an order, then writes it down.
 *
 * <p>What if it dies in between? Every reserved line stands in the outbox of its pool. After some seconds it is swept and
 * landed, and landing knows orders by their rows: without one it writes a rejected row, whose commit gives the line back;
 * to a row that holds the line there is nothing to add; from a row that does not, rejected or of another content, the
 * line goes back. Whoever writes the row first has decided. This request, where it comes second, meets that row at the
 * primary key and gives back, in a transaction, whatever it has reserved and the row does not hold.
 *
 * <p>A refusal is written down only where units were reserved: a crowd that finds nothing costs no rows.
 */
final class PlaceOrder {
    private final Placements placements;
    private final ReserveLines reserveLines;
    private final FollowUp followUp;
    private final InstantSource clock;
    private final Duration payWithin;

    PlaceOrder(
            Placements placements,
            ReserveLines reserveLines,
            FollowUp followUp,
            InstantSource clock,
            Duration payWithin) {
        this.placements = placements;
        this.reserveLines = reserveLines;
        this.followUp = followUp;
        this.clock = clock;
        this.payWithin = payWithin;
    }

    Placed place(OrderWish wish) {
        return placements.find(wish.order()).map(order -> known(wish, order)).orElseGet(() -> placeFirst(wish));
    }

    private static Placed known(OrderWish wish, Order order) {
        // An order that landing has rejected has no lines to compare.
        if (!order.lines().isEmpty() && !wish.isFor(order)) {
            return new Placed.KeyReused();
        }
        return order.state() == OrderState.REJECTED ? new Placed.Rejected(order) : new Placed.Known(order);
    }

    private Placed placeFirst(OrderWish wish) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reserved = reserveLines.reserve(wish, now);
        var order = new Order(
                wish.order(),
                wish.buyer(),
                Optional.empty(),
                OrderState.PENDING,
                reserved.lines(),
                now,
                now.plus(payWithin));
        return reserved.shortage()
                .map(shortage -> refuse(wish, order, reserved, shortage))
                .orElseGet(() -> writeDown(wish, order, reserved));
    }

    private Placed writeDown(OrderWish wish, Order order, Reserved reserved) {
        var placement = placements.place(order, reserved.units());
        if (placement instanceof Placement.Placed) {
            reserveLines.claimed(reserved.units());
        }
        followUp.run();
        return switch (placement) {
            case Placement.Placed(var placed) -> new Placed.Created(placed);
            case Placement.Rejected(var rejected) -> new Placed.Rejected(rejected);
            case Placement.Known(var earlier) -> known(wish, earlier);
        };
    }

    private Placed refuse(OrderWish wish, Order order, Reserved reserved, Shortage shortage) {
        return switch (shortage) {
            case Shortage.Over _ -> end(wish, order, reserved, shortage);
            // Whose units these are is not decided; what was reserved here is swept when it is.
            case Shortage.KeyReused _ -> new Placed.KeyReused();
            case Shortage.UnknownProduct _,
                    Shortage.OtherCurrency _,
                    Shortage.SoldOut _,
                    Shortage.NotLoaded _,
                    Shortage.TooFast _ ->
                reserved.units().isEmpty() ? new Placed.Short(shortage, false) : end(wish, order, reserved, shortage);
        };
    }

    private Placed end(OrderWish wish, Order order, Reserved reserved, Shortage shortage) {
        var placement = placements.reject(order, reserved.units());
        followUp.run();
        return switch (placement) {
            case Placement.Known(var earlier) -> known(wish, earlier);
            case Placement.Rejected _, Placement.Placed _ -> new Placed.Short(shortage, true);
        };
    }
}
