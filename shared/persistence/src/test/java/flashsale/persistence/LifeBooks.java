package flashsale.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.OrderState.Units;
import flashsale.domain.sale.SaleId;
import flashsale.testing.UnitCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks everything that must hold of a sale's orders, whoever moved which of them and how often. */
record LifeBooks(Rows rows, SaleId sale, int stock) {
    private record Kept(String order, long user, OrderState state, int version, int units) {}

    private record Step(String order, int version, OrderState state, String type) {}

    /** @return a sentence for each thing that is wrong */
    List<String> violations() {
        var wrong = new ArrayList<String>();
        var orders = rows.read(
                row -> new Kept(
                        row.getString(1),
                        row.getLong(2),
                        OrderState.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5)),
                """
                select hex(o.id), o.user_id, o.state, o.version, i.quantity
                from orders o join order_items i on i.order_id = o.id where i.sale_id = ?""",
                sale.value());
        checkUnits(orders, wrong);
        checkReleases(orders, wrong);
        var history = steps("select hex(o.id), h.version, h.state, '' from order_history h", "h.order_id", "h.version");
        var events = steps("select hex(o.id), e.version, e.state, e.type from order_events e", "e.order_id", "e.id");
        for (var order : orders) {
            checkHistory(order, history.getOrDefault(order.order, List.of()), wrong);
            checkEvents(order, events.getOrDefault(order.order, List.of()), wrong);
        }
        checkMoney(orders, wrong);
        return wrong;
    }

    private Map<String, List<Step>> steps(String select, String order, String by) {
        return rows
                .read(
                        row -> new Step(
                                row.getString(1),
                                row.getInt(2),
                                OrderState.valueOf(row.getString(3)),
                                row.getString(4)),
                        select + " join orders o on o.id = " + order + " where o.sale_id = ? order by " + by,
                        sale.value())
                .stream()
                .collect(groupingBy(Step::order));
    }

    private void checkUnits(List<Kept> orders, List<String> wrong) {
        int reserved = units(orders, Units.RESERVED);
        int sold = units(orders, Units.SOLD);
        var right = new UnitCounts(stock - reserved - sold, reserved, sold);
        var row = new JdbcShop(rows.dataSource(), null).units(sale);
        expect(row.equals(right), "The stock row says %s and the orders %s".formatted(row, right), wrong);
        var held = new TreeMap<>(orders.stream()
                .filter(order -> !order.state.isFinal())
                .collect(groupingBy(Kept::user, summingInt(Kept::units))));
        var quotas = new TreeMap<Long, Integer>();
        rows.read(
                quota -> quotas.put(quota.getLong(1), quota.getInt(2)),
                "select user_id, quantity from sale_user where sale_id = ? and quantity > 0",
                sale.value());
        expect(quotas.equals(held), "The quota rows say %s and the orders %s".formatted(quotas, held), wrong);
    }

    private static int units(List<Kept> orders, Units units) {
        return orders.stream()
                .filter(order -> order.state.units() == units)
                .mapToInt(Kept::units)
                .sum();
    }

    private void checkReleases(List<Kept> orders, List<String> wrong) {
        var ended = orders.stream()
                .filter(order -> order.state.isFinal())
                .map(Kept::order)
                .sorted()
                .toList();
        var released = rows.read(
                row -> row.getString(1),
                "select hex(order_id) from stock_releases where sale_id = ? order by 1",
                sale.value());
        expect(
                released.equals(ended),
                "%d releases of %d ended orders".formatted(released.size(), ended.size()),
                wrong);
    }

    /** One row for each version, and from each to the next a move of the table. */
    private static void checkHistory(Kept order, List<Step> history, List<String> wrong) {
        expect(
                history.size() == order.version && history.getLast().state == order.state,
                order + " has the history " + history,
                wrong);
        for (int i = 1; i < history.size(); i++) {
            var from = history.get(i - 1).state;
            var to = history.get(i).state;
            boolean allowed = Stream.of(OrderMove.values()).anyMatch(move -> move.from() == from && move.to() == to);
            expect(allowed, "%s went from %s to %s".formatted(order, from, to), wrong);
        }
    }

    private static void checkEvents(Kept order, List<Step> events, List<String> wrong) {
        expect(events.size() == order.version, "%s has %d events".formatted(order, events.size()), wrong);
        for (int i = 0; i < events.size(); i++) {
            expect(
                    events.get(i).version == i + 1,
                    "%s tells %s as number %d".formatted(order, events.get(i), i + 1),
                    wrong);
        }
        boolean born = !events.isEmpty() && events.getFirst().type.equals(OrderEvent.CREATED);
        expect(born, order + " was never told to be there", wrong);
    }

    /** A paid order has kept the money of one attempt, every other order of none. */
    private void checkMoney(List<Kept> orders, List<String> wrong) {
        var kept = rows.read(row -> row.getString(1), """
                        select hex(i.order_id) from payment_intents i left join refunds r on r.intent_id = i.id
                        where i.state = 'CAPTURED' and r.intent_id is null""").stream()
                .collect(groupingBy(order -> order, summingInt(_ -> 1)));
        for (var order : orders) {
            int right = order.state == OrderState.PAID ? 1 : 0;
            int captured = kept.getOrDefault(order.order, 0);
            expect(captured == right, "%s keeps the money of %d attempts".formatted(order, captured), wrong);
        }
    }

    private static void expect(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
