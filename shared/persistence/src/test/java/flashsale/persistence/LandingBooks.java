package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks everything that must hold after landing, whoever landed what and how often. */
record LandingBooks(Rows rows, SaleId sale, int stock, int perBuyer) {
    private record Held(OrderId order, long user, int quantity, boolean pending, String reason) {}

    /**
     * @param answers what the calls to land were answered
     * @return a sentence for each thing that is wrong
     */
    List<String> violations(Collection<AcceptedPurchase> purchases, List<Map<OrderId, Outcome>> answers) {
        var wrong = new ArrayList<String>();
        var orders = rows.read(
                row -> new Held(
                        OrderId.ofBytes(row.getBytes(1)),
                        row.getLong(2),
                        row.getInt(3),
                        row.getString(4).equals("PENDING"),
                        row.getString(5)),
                """
                select o.id, o.user_id, i.quantity, o.state, h.reason
                from orders o join order_items i on i.order_id = o.id join order_history h on h.order_id = o.id
                where o.sale_id = ?""",
                sale.value());
        checkStock(orders, wrong);
        checkBuyers(orders, wrong);
        checkReleases(orders, wrong);
        checkOneOrderForEach(purchases, orders, wrong);
        checkAnswers(orders, answers, wrong);
        return wrong;
    }

    private void checkStock(List<Held> orders, List<String> wrong) {
        int sold =
                orders.stream().filter(Held::pending).mapToInt(Held::quantity).sum();
        expect(sold <= stock, "%d units sold of %d".formatted(sold, stock), wrong);
        var row = rows.line("select total, available, reserved, sold from sale_stock where sale_id = ?", sale.value());
        var right = "%d %d %d 0".formatted(stock, stock - sold, sold);
        expect(row.equals(right), "The stock row says %s and should say %s".formatted(row, right), wrong);
        int left = stock - sold;
        orders.stream()
                .filter(order -> order.reason.equals("SOLD_OUT") && order.quantity <= left)
                .forEach(order -> wrong.add("%s was refused while there were %d units".formatted(order, left)));
    }

    private void checkBuyers(List<Held> orders, List<String> wrong) {
        var held = new TreeMap<Long, Integer>();
        orders.stream().filter(Held::pending).forEach(order -> held.merge(order.user, order.quantity, Integer::sum));
        held.forEach((user, units) -> expect(units <= perBuyer, "Buyer %d has %d units".formatted(user, units), wrong));
        var quotas = new TreeMap<Long, Integer>();
        rows.read(
                row -> quotas.put(row.getLong(1), row.getInt(2)),
                "select user_id, quantity from sale_user where sale_id = ?",
                sale.value());
        expect(quotas.equals(held), "Quota rows and orders differ", wrong);
        orders.stream()
                .filter(order -> order.reason.equals("OVER_LIMIT"))
                .filter(order -> held.getOrDefault(order.user, 0) + order.quantity <= perBuyer)
                .forEach(order -> wrong.add(order + " was refused within the limit"));
    }

    private void checkReleases(List<Held> orders, List<String> wrong) {
        var rejected = orders.stream()
                .filter(order -> !order.pending)
                .map(Held::order)
                .sorted()
                .toList();
        var releases = rows
                .read(
                        row -> OrderId.ofBytes(row.getBytes(1)),
                        "select order_id from stock_releases where sale_id = ?",
                        sale.value())
                .stream()
                .sorted()
                .toList();
        expect(
                releases.equals(rejected),
                "%d releases of %d rejected orders".formatted(releases.size(), rejected.size()),
                wrong);
    }

    private static void checkOneOrderForEach(
            Collection<AcceptedPurchase> purchases, List<Held> orders, List<String> wrong) {
        var ids = orders.stream().map(Held::order).sorted().toList();
        var wanted = purchases.stream()
                .map(AcceptedPurchase::order)
                .sorted(Comparator.naturalOrder())
                .toList();
        expect(ids.equals(wanted), "%d orders of %d purchases".formatted(ids.size(), wanted.size()), wrong);
    }

    private static void checkAnswers(List<Held> orders, List<Map<OrderId, Outcome>> answers, List<String> wrong) {
        for (var order : orders) {
            var first = answers.stream()
                    .filter(answer -> answer.containsKey(order.order))
                    .map(answer -> answer.get(order.order))
                    .filter(outcome -> outcome != Outcome.ALREADY_LANDED)
                    .toList();
            var right = List.of(order.pending ? Outcome.CREATED : Outcome.REJECTED);
            expect(first.equals(right), "%s was answered %s".formatted(order, first), wrong);
        }
    }

    private static void expect(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
