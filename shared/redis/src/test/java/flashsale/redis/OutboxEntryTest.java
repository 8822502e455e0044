package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxEntryTest {
    private static final AcceptedPurchase PURCHASE = new AcceptedPurchase(
            new OrderId(1, 2), new SaleId(12), new UserId(77), 1, 3, Instant.ofEpochMilli(1_795_345_200_000L));

    @Test
    void a_purchase_that_is_swept_goes_on_with_its_trace() {
        var traced = PURCHASE.in("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(OutboxEntry.parse(traced.sale(), OutboxEntry.of(traced))).isEqualTo(traced);
    }

    /** Of a function that did not know traces yet. */
    @Test
    void an_entry_without_a_trace_is_read() {
        var entry = OutboxEntry.of(PURCHASE);

        assertThat(entry.split(" ")).hasSize(5);
        assertThat(OutboxEntry.parse(PURCHASE.sale(), entry)).isEqualTo(PURCHASE);
    }
}
