package flashsale.proof.books;

import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The money of a sale, in minor units of its one currency.
 *
 * @param bills what MySQL says is to be paid for each order
 * @param intents what the shop believes of each attempt to pay, by MySQL
 * @param dueRefunds money that is still on its way back, by MySQL
 * @param charges what the provider says, by its own ledger
 */
public record MoneyBook(Map<OrderId, Bill> bills, List<Intent> intents, int dueRefunds, List<Charge> charges) {
    public record Bill(long total, Instant payBy) {}

    /** @param returned what the shop believes to have gone back */
    public record Intent(IntentId id, OrderId order, PaymentIntent.State state, long amount, long returned) {
        long net() {
            return state == PaymentIntent.State.CAPTURED ? amount - returned : 0;
        }
    }

    /** @param order as it was named to the provider */
    public record Charge(IntentId intent, OrderId order, long captured, long refunded) {
        long net() {
            return captured - refunded;
        }
    }

    public long netCharge() {
        return charges.stream().mapToLong(Charge::net).sum();
    }
}
