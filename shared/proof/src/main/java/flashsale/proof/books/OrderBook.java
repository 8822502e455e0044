package flashsale.proof.books;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What MySQL holds of a sale.
 *
 * @param held units of each buyer, by the quota rows
 * @param releases units on their way back to the gate
 */
public record OrderBook(List<Row> rows, Map<UserId, Integer> held, StockRow stock, int releases) {
    public record Row(OrderId order, UserId buyer, OrderState state, int units, Instant createdAt) {
        boolean active() {
            return !state.isFinal();
        }
    }

    public record StockRow(int total, int available, int reserved, int sold) {}

    Stream<Row> active() {
        return rows.stream().filter(Row::active);
    }

    /** Which could be promised once more. */
    int unitsThatCameBack() {
        return rows.stream()
                .filter(row -> !row.active() && row.state() != OrderState.REJECTED)
                .mapToInt(Row::units)
                .sum();
    }

    int activeUnits() {
        return active().mapToInt(Row::units).sum();
    }
}
