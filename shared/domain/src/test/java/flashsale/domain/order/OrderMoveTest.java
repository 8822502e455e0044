package flashsale.domain.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderState.Units;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMoveTest {
    @Test
    void the_table_of_moves_is_this_one() {
        assertThat(Stream.of(OrderMove.values()).collect(groupingBy(OrderMove::from, mapping(OrderMove::to, toSet()))))
                .isEqualTo(Map.of(
                        OrderState.PENDING, Set.of(OrderState.PAYING, OrderState.CANCELLED, OrderState.EXPIRED),
                        OrderState.PAYING,
                                Set.of(
                                        OrderState.PAID,
                                        OrderState.PENDING,
                                        OrderState.PAYMENT_FAILED,
                                        OrderState.CANCELLING),
                        OrderState.CANCELLING, Set.of(OrderState.CANCELLED),
                        OrderState.PAID, Set.of(OrderState.REFUNDING),
                        OrderState.REFUNDING, Set.of(OrderState.REFUNDED)));
    }

    @ParameterizedTest
    @EnumSource
    void no_move_leads_out_of_an_end(OrderMove move) {
        assertThat(move.from().isFinal()).isFalse();
    }

    /** Units that are free belong to somebody else a moment later, and sold ones were paid. */
    @ParameterizedTest
    @EnumSource
    void units_go_from_reserved_to_sold_to_free_and_never_back(OrderMove move) {
        assertThat(move.to().units()).isGreaterThanOrEqualTo(move.from().units());
    }

    /** Else money that is on its way would find its order's units sold to somebody else. */
    @ParameterizedTest
    @EnumSource(names = {"PAYING", "CANCELLING"})
    void units_stay_reserved_while_the_provider_may_take_the_money(OrderState state) {
        assertThat(state.units()).isEqualTo(Units.RESERVED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REJECTED")
    void every_state_is_reached_from_the_first_and_reaches_an_end(OrderState state) {
        assertThat(reachable(OrderState.PENDING)).contains(state);
        assertThat(reachable(state)).anyMatch(OrderState::isFinal);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_is_called_after_what_happened_to_the_order(OrderMove move) {
        assertThat(move.event()).matches("order\\.[a-z-]{1,26}");
    }

    private static Set<OrderState> reachable(OrderState from) {
        var reached = EnumSet.of(from);
        for (var before = Set.<OrderState>of(); !before.equals(reached); ) {
            before = new HashSet<>(reached);
            Stream.of(OrderMove.values())
                    .filter(move -> reached.contains(move.from()))
                    .forEach(move -> reached.add(move.to()));
        }
        return reached;
    }
}
