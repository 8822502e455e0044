package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of one landing transaction. */
record LandingTransaction(Connection connection, Instant now) {
    /**
     * @param purchases of different orders, at least one
     * @param verdict on those of a known sale's current epoch: {@link LandingReason#LANDED}, or why they are rejected
     * @throws NotCovered where the purchases together ask for too much
     */
    Map<OrderId, Outcome> land(List<AcceptedPurchase> purchases, LandingReason verdict) throws SQLException {
        var known = OrderTable.states(
                connection, purchases.stream().map(AcceptedPurchase::order).toList());
        releaseAgain(purchases, known);
        var fresh = purchases.stream()
                .filter(purchase -> !known.containsKey(purchase.order()))
                .sorted(Comparator.comparing(AcceptedPurchase::order))
                .toList();
        var rows = judge(fresh, verdict);
        insert(rows);

        var outcomes = new HashMap<OrderId, Outcome>();
        known.keySet().forEach(id -> outcomes.put(id, Outcome.ALREADY_LANDED));
        rows.forEach(row -> outcomes.put(row.purchase().order(), outcome(row)));
        return outcomes;
    }

    /**
     * A rejected order's units may have been given back before this redelivery's reservation was made. Releasing is
     * idempotent, so it is simply done again.
     */
    private void releaseAgain(List<AcceptedPurchase> purchases, Map<OrderId, OrderState> known) throws SQLException {
        var rejected = purchases.stream()
                .filter(purchase -> known.get(purchase.order()) == OrderState.REJECTED)
                .sorted(Comparator.comparing(AcceptedPurchase::order))
                .toList();
        OrderTable.release(connection, rejected, now);
    }

    private List<OrderTable.Row> judge(List<AcceptedPurchase> fresh, LandingReason verdict) throws SQLException {
        Map<SaleId, SaleTable.Facts> sales = SaleTable.read(
                connection, fresh.stream().map(AcceptedPurchase::sale).toList());
        var rows = new ArrayList<OrderTable.Row>();
        for (var purchase : fresh) {
            var sale = Optional.ofNullable(sales.get(purchase.sale()));
            rows.add(new OrderTable.Row(purchase, reason(purchase, sale, verdict), sale));
        }
        return rows;
    }

    private static LandingReason reason(
            AcceptedPurchase purchase, Optional<SaleTable.Facts> sale, LandingReason verdict) {
        if (sale.isEmpty()) {
            return LandingReason.UNKNOWN_SALE;
        }
        return purchase.epoch() < sale.get().epoch() ? LandingReason.OTHER_EPOCH : verdict;
    }

    private void insert(List<OrderTable.Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        OrderTable.insert(connection, rows, now);
        var rejected = rows.stream()
                .filter(row -> row.reason() != LandingReason.LANDED)
                .map(OrderTable.Row::purchase)
                .toList();
        OrderTable.release(connection, rejected, now);
        var landed = rows.stream()
                .filter(row -> row.reason() == LandingReason.LANDED)
                .toList();
        StockTable.take(connection, landed);
    }

    private static Outcome outcome(OrderTable.Row row) {
        return row.reason() == LandingReason.LANDED ? Outcome.CREATED : Outcome.REJECTED;
    }
}
