package flashsale.domain.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderState.Units;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderStateTest {
    @Test
    void what_the_books_count_for_each_state() {
        assertThat(Stream.of(OrderState.values()).collect(groupingBy(OrderState::units, toSet())))
                .isEqualTo(Map.of(
                        Units.RESERVED, Set.of(OrderState.PENDING, OrderState.PAYING, OrderState.CANCELLING),
                        Units.SOLD, Set.of(OrderState.PAID, OrderState.REFUNDING),
                        Units.FREE,
                                Set.of(
                                        OrderState.PAYMENT_FAILED,
                                        OrderState.CANCELLED,
                                        OrderState.EXPIRED,
                                        OrderState.REJECTED,
                                        OrderState.REFUNDED)));
    }
}
