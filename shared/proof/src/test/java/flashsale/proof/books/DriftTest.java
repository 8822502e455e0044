package flashsale.proof.books;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.proof.crowd.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every equation between two books, broken once. */
final class DriftTest {
    private final SmallSale sale = new SmallSale();

    private List<String> drift() {
        return Checker.check(sale.close()).stream()
                .filter(finding -> finding.kind() == Violation.DRIFT)
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void free_and_reserved_units_are_not_the_stock() {
        sale.free = 1;

        assertThat(drift()).containsExactly("Redis: 3 free and reserved units together, of 2");
    }

    @Test
    void a_reservation_that_became_no_order() {
        sale.rows.remove(1);
        sale.held.remove(sale.buyer(1));
        sale.stockRow = new OrderBook.StockRow(2, 1, 1, 0);

        assertThat(drift())
                .containsExactly(
                        "Redis counts 2 reserved units, MySQL 1 ordered ones",
                        "Order %s is reserved in Redis and not active in MySQL".formatted(sale.id(1)));
    }

    @Test
    void an_order_that_is_not_reserved() {
        sale.gate.remove(1);
        sale.free = 1;

        assertThat(drift())
                .contains("Order %s is active in MySQL and not reserved in Redis".formatted(sale.id(1)))
                .contains("Order %s is in Kafka and unknown to Redis".formatted(sale.id(1)));
    }

    @Test
    void a_stock_row_that_does_not_add_up() {
        sale.stockRow = new OrderBook.StockRow(2, 1, 2, 0);

        assertThat(drift()).containsExactly("MySQL: available, reserved and sold make 3, of 2");
    }

    @Test
    void a_stock_row_that_counts_other_orders() {
        sale.stockRow = new OrderBook.StockRow(2, 1, 1, 0);

        assertThat(drift()).containsExactly("MySQL: the stock row counts 1 ordered units, the orders 2");
    }

    @Test
    void a_stock_row_of_another_size() {
        sale.stockRow = new OrderBook.StockRow(3, 1, 2, 0);

        assertThat(drift()).containsExactly("MySQL knows a stock of 3, the sale has 2");
    }

    @Test
    void a_quota_row_that_counts_other_orders() {
        sale.held.put(sale.buyer(0), 2);

        assertThat(drift()).containsExactly("MySQL: the quota row of buyer 1 says 2 units, the orders 1");
    }

    @Test
    void a_quota_row_without_orders() {
        sale.held.put(sale.buyer(3), 1);

        assertThat(drift()).containsExactly("MySQL: the quota row of buyer 4 says 1 units, the orders 0");
    }

    @Test
    void a_buyers_record_that_counts_other_reservations() {
        sale.gate.set(0, sale.record(0, 2, sale.reservation(0, Reservation.State.QUEUED, SmallSale.OPENED)));

        assertThat(drift()).containsExactly("Redis: the record of buyer 1 says 2 units, its reservations 1");
    }

    @Test
    void an_order_that_was_never_in_kafka() {
        sale.log.remove(1);

        assertThat(drift()).containsExactly("Order %s is in MySQL and was never in Kafka".formatted(sale.id(1)));
    }

    @Test
    void a_purchase_in_kafka_that_the_gate_never_admitted() {
        sale.log.add(new AcceptedPurchase(new OrderId(1, 2), SmallSale.SALE, sale.buyer(3), 1, 1, SmallSale.OPENED));

        assertThat(drift()).hasSize(1);
    }

    @Test
    void duplicates_in_kafka_are_normal() {
        sale.log.add(sale.log.getFirst());

        assertThat(drift()).isEmpty();
    }

    @Test
    void what_is_left_on_the_way() {
        sale.outbox = 2;
        sale.deadLetters = 3;
        sale.releases = 4;

        assertThat(drift())
                .containsExactly(
                        "2 purchases still wait in the outbox",
                        "3 records are dead letters",
                        "4 releases never reached Redis");
    }

    @Test
    void fewer_units_sold_than_there_were_buyers_for() {
        sale.offer = new Offer(SmallSale.SALE, 3, 1);
        sale.free = 1;
        sale.stockRow = new OrderBook.StockRow(3, 1, 2, 0);

        assertThat(drift()).containsExactly("2 units were promised, the crowd wanted and the stock had 3");
    }

    @Test
    void a_sale_whose_clients_do_not_all_know_is_not_measured_by_what_they_wanted() {
        sale.offer = new Offer(SmallSale.SALE, 3, 1);
        sale.free = 1;
        sale.stockRow = new OrderBook.StockRow(3, 1, 2, 0);
        sale.forgetAnswers(3);
        sale.answer(3, Outcome.LOST);

        assertThat(drift()).isEmpty();
    }
}
