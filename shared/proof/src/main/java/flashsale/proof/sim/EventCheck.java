package flashsale.proof.sim;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.messaging.OrderEventRecord;
import flashsale.proof.sim.crowd.World;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Others have been told everything that happened to an order, once or more, and in the end what it is now. */
final class EventCheck {
    private EventCheck() {}

    static List<String> of(World world) {
        var told = new TreeMap<OrderId, TreeMap<Integer, OrderEvent>>();
        var violations = new ArrayList<String>();
        for (var value : world.stores().kafka().events()) {
            if (OrderEventRecord.decode(value, "") instanceof OrderEventRecord.Decoded.Readable(var event)) {
                var before = told.computeIfAbsent(event.order(), _ -> new TreeMap<>())
                        .put(event.version(), event);
                if (before != null && !before.equals(event)) {
                    violations.add("order %s has two events %d".formatted(event.order(), event.version()));
                }
            } else {
                violations.add("an event cannot be read");
            }
        }
        for (var asked : world.promises().asked().entrySet()) {
            var order = world.stores().database().orders().find(asked.getKey(), asked.getValue());
            var events = told.getOrDefault(asked.getKey(), new TreeMap<>());
            boolean complete = order.isEmpty()
                    ? events.isEmpty()
                    : !events.isEmpty()
                            && events.lastKey() == events.size()
                            && events.lastEntry().getValue().state()
                                    == order.get().state();
            if (!complete) {
                violations.add("order %s is %s, and was told of as %s"
                        .formatted(
                                asked.getKey(),
                                order.map(one -> one.state().name()).orElse("nowhere"),
                                events.keySet()));
            }
        }
        return violations;
    }
}
