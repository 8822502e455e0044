package flashsale.proof.sim;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.user.UserId;
import flashsale.proof.shop.GateLayout;
import flashsale.proof.sim.crowd.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has to hold once nothing moves any more. Reads the stores themselves, and no code that is under test. */
final class RestCheck {
    private static final List<OrderState> ON_THE_WAY =
            List.of(OrderState.PAYING, OrderState.CANCELLING, OrderState.REFUNDING);

    private final World world;
    private final List<String> violations = new ArrayList<>();

    private RestCheck(World world) {
        this.world = world;
    }

    static List<String> of(World world) {
        var check = new RestCheck(world);
        world.stores().sales().forEach(check::units);
        check.promises();
        check.money();
        check.poison();
        check.violations.addAll(EventCheck.of(world));
        return check.violations;
    }

    private void demand(boolean holds, String otherwise, Object... parts) {
        if (!holds) {
            violations.add(otherwise.formatted(parts));
        }
    }

    /** Total = free + held, on both sides and order by order, and nobody has more than the limit. */
    private void units(Sale sale) {
        if (sale.status() == SaleStatus.DRAFT || sale.status() == SaleStatus.LOADING) {
            return;
        }
        var id = sale.id();
        var redis = world.stores().redis();
        var gate = redis.hash(GateLayout.stock(id));
        demand(gate.containsKey("tok"), "sale %s: the gate is closed", id);
        demand(redis.entries(GateLayout.outbox(id)) == 0, "sale %s: purchases are left in the outbox", id);
        var free = world.stores().database().units(id).free();
        demand(free >= 0, "sale %s: %d units too many are sold", id, -free);
        demand(
                Integer.toString(free).equals(gate.get("av")),
                "sale %s: the gate has %s free units, the orders leave %d",
                id,
                gate.get("av"),
                free);
        var held = held(sale);
        var active = active(sale);
        demand(held.equals(active), "sale %s: the gate holds units for %s, the orders for %s", id, held, active);
    }

    private Map<OrderId, Integer> held(Sale sale) {
        var held = new TreeMap<OrderId, Integer>();
        var prefix = GateLayout.buyers(sale.id());
        world.stores().redis().strings(prefix).forEach((key, text) -> {
            var buyer = new UserId(Long.parseLong(key.substring(prefix.length())));
            var record = GateLayout.buyer(buyer, text);
            int sum = 0;
            for (var reservation : record.reservations()) {
                if (reservation.state() != Reservation.State.RELEASED) {
                    held.put(reservation.order(), reservation.quantity());
                    sum += reservation.quantity();
                }
            }
            demand(
                    record.used() == sum,
                    "sale %s: buyer %s counts %d units and holds %d",
                    sale.id(),
                    buyer,
                    record.used(),
                    sum);
        });
        return held;
    }

    private Map<OrderId, Integer> active(Sale sale) {
        var active = new TreeMap<OrderId, Integer>();
        for (var buyer : world.stores().database().books().buyers(sale.id())) {
            demand(
                    buyer.units() <= sale.rules().perBuyer(),
                    "sale %s: buyer %s is over the limit",
                    sale.id(),
                    buyer.buyer());
            for (var order : buyer.reservations()) {
                if (order.state() != Reservation.State.RELEASED) {
                    active.put(order.order(), order.quantity());
                }
            }
        }
        return active;
    }

    /** A yes is an order, and not a rejected one; unless Redis has lost what it had promised to keep. */
    private void promises() {
        violations.addAll(world.promises().contradictions());
        demand(
                !world.freeUnits().wasSoldWhileStopped()
                        || !world.plan().redis().keepsPromises(),
                "a sale has sold while it was paused");
        for (var promise : world.promises().all()) {
            var order = find(promise.order(), promise.buyer());
            boolean flash = promise.sale() != null;
            if (world.plan().redis().keepsPromises() || !flash) {
                demand(order.isPresent(), "order %s was accepted and does not exist", promise.order());
                demand(
                        order.filter(one -> one.state() == OrderState.REJECTED).isEmpty(),
                        "order %s was accepted and then rejected",
                        promise.order());
            }
            order.filter(one -> flash && one.state() != OrderState.REJECTED)
                    .ifPresent(one -> demand(
                            one.lines().getFirst().quantity() == promise.quantity(),
                            "order %s has another quantity than was accepted",
                            promise.order()));
        }
    }

    private Optional<Order> find(OrderId order, UserId buyer) {
        return world.stores().database().orders().find(order, buyer);
    }

    private void money() {
        long owed = 0;
        for (var asked : world.promises().asked().entrySet()) {
            var order = find(asked.getKey(), asked.getValue());
            if (order.isPresent()) {
                var state = order.get().state();
                demand(!ON_THE_WAY.contains(state), "order %s stays %s", asked.getKey(), state);
                long due = state == OrderState.PAID
                        ? order.get().total().orElseThrow().minor()
                        : 0;
                long taken = world.stores().provider().taken(asked.getKey());
                demand(taken == due, "order %s is %s, owes %d and was charged %d", asked.getKey(), state, due, taken);
                owed += due;
            }
        }
        long taken = world.stores().provider().taken();
        demand(taken == owed, "all orders together owe %d and were charged %d", owed, taken);
        paid();
    }

    private void paid() {
        var payments = world.stores().database().payments();
        for (var intent : world.promises().paidIntents()) {
            var state = payments.find(intent).map(PaymentIntent::state);
            demand(
                    state.equals(Optional.of(PaymentIntent.State.CAPTURED)),
                    "payment %s was answered as paid and is %s",
                    intent,
                    state);
        }
    }

    private void poison() {
        long poison = 0;
        var kafka = world.stores().kafka();
        for (int i = 0; i < kafka.partitions(); i++) {
            poison +=
                    kafka.records(i).stream().filter(value -> value.length == 1).count();
        }
        int kept = world.stores().deadLetters().kept().size();
        demand(kept == poison, "%d records cannot be read, and %d dead letters are kept", poison, kept);
    }
}
