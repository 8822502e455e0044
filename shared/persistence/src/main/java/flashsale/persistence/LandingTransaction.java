package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of one landing transaction. Purchases are of different orders, and at least one. */
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
        var known = OrderTable.states(
                connection, purchases.stream().map(AcceptedPurchase::order).toList());
        releaseAgain(purchases, known);
        var rows = judge(
                purchases.stream()
                        .filter(purchase -> !known.containsKey(purchase.order()))
                        .toList(),
                verdict);
        insert(rows);

        var outcomes = new HashMap<OrderId, Outcome>();
        known.keySet().forEach(id -> outcomes.put(id, Outcome.ALREADY_LANDED));
        rows.forEach(row -> outcomes.put(row.purchase().order(), outcome(row)));
        return outcomes;
    }

    /**
     * An ended order's units may have been given back before this redelivery's reservation was made. Releasing is
     * idempotent, so it is simply done again.
     */
    private void releaseAgain(List<AcceptedPurchase> purchases, Map<OrderId, OrderState> known) throws SQLException {
        var ended = purchases.stream()
                .filter(purchase -> known.containsKey(purchase.order()))
                .filter(purchase -> known.get(purchase.order()).isFinal())
                .sorted(Comparator.comparing(AcceptedPurchase::order))
                .map(AcceptedPurchase::release)
                .toList();
        OrderTable.release(connection, ended, now);
    }

    private List<OrderTable.Row> judge(List<AcceptedPurchase> fresh, Verdict verdict) throws SQLException {
        var sales = SaleTable.read(
                connection, fresh.stream().map(AcceptedPurchase::sale).toList());
        var rows = new ArrayList<OrderTable.Row>();
        for (var purchase : fresh) {
            var sale = Optional.ofNullable(sales.get(purchase.sale()));
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
