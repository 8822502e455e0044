package flashsale.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import org.junit.jupiter.api.Test;

class OrderIdTest {
    private static final SaleId SALE = new SaleId(1);
    private static final UserId ANN = new UserId(11);
    private static final IdempotencyKey KEY = new IdempotencyKey("k");

    @Test
    void the_same_purchase_has_the_same_id_every_time() {
        assertThat(OrderId.of(SALE, ANN, KEY)).isEqualTo(OrderId.of(SALE, ANN, KEY));
    }

    /** Written down because ids in databases and clients' hands outlive any release. */
    @Test
    void the_id_is_the_head_of_a_sha_256() {
        assertThat(OrderId.of(SALE, ANN, KEY)).hasToString("af67f6b308e445275f335ac551fa3f93");
        assertThat(OrderId.of(ANN, KEY)).hasToString("d4db6f2b5260e3dd465ee0765099005e");
    }

    @Test
    void another_sale_buyer_or_key_is_another_order() {
        var id = OrderId.of(SALE, ANN, KEY);

        assertThat(OrderId.of(new SaleId(2), ANN, KEY)).isNotEqualTo(id);
        assertThat(OrderId.of(SALE, new UserId(12), KEY)).isNotEqualTo(id);
        assertThat(OrderId.of(SALE, ANN, new IdempotencyKey("K"))).isNotEqualTo(id);
    }

    @Test
    void another_buyer_or_key_is_another_ordinary_order() {
        assertThat(OrderId.of(new UserId(12), KEY)).isNotEqualTo(OrderId.of(ANN, KEY));
        assertThat(OrderId.of(ANN, new IdempotencyKey("K"))).isNotEqualTo(OrderId.of(ANN, KEY));
    }

    @Test
    void digits_cannot_move_from_one_part_to_the_next() {
        assertThat(OrderId.of(new SaleId(1), new UserId(11), KEY))
                .isNotEqualTo(OrderId.of(new SaleId(11), new UserId(1), KEY));
        assertThat(OrderId.of(SALE, new UserId(1), new IdempotencyKey("1/k")))
                .isNotEqualTo(OrderId.of(SALE, new UserId(11), new IdempotencyKey("/k")));
    }

    @Test
    void text_and_bytes_lead_back_to_the_id() {
        var id = OrderId.of(SALE, ANN, KEY);

        assertThat(OrderId.parse(id.toString())).isEqualTo(id);
        assertThat(OrderId.ofBytes(id.toBytes())).isEqualTo(id);
        assertThat(new OrderId(1, -1)).hasToString("0000000000000001ffffffffffffffff");
    }

    @Test
    void anything_but_32_lower_case_digits_is_no_id() {
        for (var text : new String[] {"", "0", "g".repeat(32), "A".repeat(32), "0".repeat(33)}) {
            assertThatThrownBy(() -> OrderId.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
