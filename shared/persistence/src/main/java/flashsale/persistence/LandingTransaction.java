package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of one landing transaction. There is at least one purchase, and no two of the same order at the same
 * pool.
 *
 * <p>Purchases at standing pools are the lines of ordinary orders, whose own request writes them down (JdbcPlacements).
 * What comes here was left behind before that, or marked too late: such an order is rejected unless it has a row, and
 * what it does not hold goes back.
 */
record LandingTransaction(Connection connection, Instant now) {
    /** What becomes of a purchase of a sale's current epoch. */
    private interface Verdict {
        LandingReason on(AcceptedPurchase purchase, SaleTable.Facts sale);
    }

    /**
     * Believes the gate that there are units for all.
     *
     * @throws SQLException with {@link Refusal#CONSTRAINT} where there are not
     */
    Map<OrderId, Outcome> landTrusting(List<AcceptedPurchase> purchases) throws SQLException {
        return land(purchases, (_, _) -> LandingReason.LANDED);
    }

    /** Locks what is left, and rejects what it does not cover; what came first takes first. */
    Map<OrderId, Outcome> landCounting(List<AcceptedPurchase> purchases) throws SQLException {
        return land(purchases, Remaining.lock(connection, purchases)::take);
    }

    private Map<OrderId, Outcome> land(List<AcceptedPurchase> purchases, Verdict verdict) throws SQLException {
        var ids = purchases.stream().map(AcceptedPurchase::order).distinct().toList();
        var known = OrderTable.states(connection, ids);
        giveBackAgain(
                purchases.stream().filter(one -> known.containsKey(one.order())).toList(), known);
        var fresh = new LinkedHashMap<OrderId, AcceptedPurchase>();
        var furtherLines = purchases.stream()
                .filter(one -> !known.containsKey(one.order()))
                .filter(one -> fresh.putIfAbsent(one.order(), one) != null)
                .toList();
        var rows = judge(List.copyOf(fresh.values()), verdict);
        insert(rows);
        giveBack(furtherLines);
        var outcomes = new HashMap<OrderId, Outcome>();
        known.keySet().forEach(id -> outcomes.put(id, Outcome.ALREADY_LANDED));
        rows.forEach(row -> outcomes.put(row.purchase().order(), outcome(row)));
        return outcomes;
    }

    /**
     * An ended order's units may have been given back before this redelivery's reservation was made, and a key that
     * came again with other lines has reserved units which its order does not hold. Releasing is idempotent, so it is
     * simply done again.
     */
    private void giveBackAgain(List<AcceptedPurchase> purchases, Map<OrderId, OrderState> known) throws SQLException {
        var active = known.entrySet().stream()
                .filter(order -> !order.getValue().isFinal())
                .map(Map.Entry::getKey)
                .toList();
        var held = OrderTable.sales(connection, active);
        giveBack(purchases.stream()
                .filter(one -> !held.getOrDefault(one.order(), Set.of()).contains(one.sale()))
                .toList());
    }

    private void giveBack(List<AcceptedPurchase> purchases) throws SQLException {
        var releases = purchases.stream()
                .sorted(Comparator.comparing(AcceptedPurchase::order)
                        .thenComparingLong(one -> one.sale().value()))
                .map(AcceptedPurchase::release)
                .toList();
        OrderTable.release(connection, releases, now);
    }

    private List<OrderTable.Row> judge(List<AcceptedPurchase> fresh, Verdict verdict) throws SQLException {
        var sales = SaleTable.read(
                connection, fresh.stream().map(AcceptedPurchase::sale).toList());
        var rows = new ArrayList<OrderTable.Row>();
        for (var purchase : fresh) {
            var sale = Optional.ofNullable(sales.get(purchase.sale()));
            if (sale.filter(facts -> facts.kind() == SaleKind.STANDING).isPresent()) {
                rows.add(OrderTable.Row.abandoned(purchase));
                continue;
            }
            var reason = sale.map(facts -> reason(purchase, facts, verdict)).orElse(LandingReason.UNKNOWN_SALE);
            rows.add(new OrderTable.Row(purchase, reason, sale));
        }
        return rows;
    }

    private static LandingReason reason(AcceptedPurchase purchase, SaleTable.Facts sale, Verdict verdict) {
        if (sale.epoch() == 0) {
            return LandingReason.NOT_LOADED;
        }
        return purchase.epoch() < sale.epoch() ? LandingReason.OTHER_EPOCH : verdict.on(purchase, sale);
    }

    private void insert(List<OrderTable.Row> rows) throws SQLException {
        var sorted = rows.stream()
                .sorted(Comparator.comparing(row -> row.purchase().order()))
                .toList();
        OrderTable.insert(connection, sorted, now);
        var rejected = sorted.stream()
                .filter(row -> row.reason() != LandingReason.LANDED)
                .map(row -> row.purchase().release())
                .toList();
        OrderTable.release(connection, rejected, now);
        var landed = sorted.stream()
                .filter(row -> row.reason() == LandingReason.LANDED)
                .toList();
        StockTable.take(connection, landed);
    }

    private static Outcome outcome(OrderTable.Row row) {
        return row.reason() == LandingReason.LANDED ? Outcome.CREATED : Outcome.REJECTED;
    }
}
