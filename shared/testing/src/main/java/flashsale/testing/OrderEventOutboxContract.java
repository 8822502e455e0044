package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.RefundResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every {@link OrderEventOutbox} tells what happened. */
public abstract class OrderEventOutboxContract extends LifeContract {
    private static final int ALL = 1_000_000;

    @Test
    void the_life_of_an_order_is_told_step_by_step() {
        var purchase = landed();
        clock.advance(Duration.ofMillis(1234));
        shop().payments().apply(pay(purchase), declined());
        shop().refunds().apply(refunding(purchase), new RefundResult.Returned("re_1"));

        var told = events(purchase);

        assertThat(told)
                .extracting(OrderEvent::type)
                .containsExactly(
                        "order.created",
                        "order.paying",
                        "order.payment-failed",
                        "order.paying",
                        "order.paid",
                        "order.refunding",
                        "order.refunded");
        assertThat(told).extracting(OrderEvent::version).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(told)
                .extracting(OrderEvent::state)
                .containsExactly(
                        OrderState.PENDING,
                        OrderState.PAYING,
                        OrderState.PENDING,
                        OrderState.PAYING,
                        OrderState.PAID,
                        OrderState.REFUNDING,
                        OrderState.REFUNDED);
        assertThat(told).extracting(OrderEvent::buyer).containsOnly(purchase.buyer());
        assertThat(told.getFirst().at()).isEqualTo(found(purchase).createdAt());
        assertThat(told.getLast().at()).isEqualTo(clock.instant());
    }

    @Test
    void an_order_that_could_not_be_landed_is_told_as_well() {
        assertThat(events(landed(OrderState.REJECTED)))
                .extracting(OrderEvent::type, OrderEvent::state)
                .containsExactly(tuple("order.rejected", OrderState.REJECTED));
    }

    @Test
    void what_was_acknowledged_is_told_no_more_and_the_rest_again_as_it_was() {
        var lost = landed();
        var heard = landed();
        var offered = new ArrayList<OrderEvent>();
        outbox().relay(events -> except(lost.order(), events, offered), ALL);

        assertThat(of(heard.order(), offered)).hasSize(1);
        var again = new ArrayList<OrderEvent>();
        outbox().relay(events -> all(events, again), ALL);
        assertThat(of(heard.order(), again)).isEmpty();
        assertThat(of(lost.order(), again)).isEqualTo(of(lost.order(), offered));
    }

    @Test
    void an_unacknowledged_event_comes_again_and_none_of_its_order_overtakes_it() {
        var purchase = landed(OrderState.PAID);
        var offered = new ArrayList<OrderEvent>();

        outbox().relay(events -> except(purchase.order(), events, offered), ALL);

        var first = of(purchase.order(), offered);
        assertThat(first).extracting(OrderEvent::version).containsExactly(1);
        var later = events(purchase);
        assertThat(later).extracting(OrderEvent::version).containsExactly(1, 2, 3);
        assertThat(later.getFirst()).isEqualTo(first.getFirst());
    }

    @Test
    void what_one_has_in_hand_others_leave_alone_and_do_not_overtake() {
        var purchase = landed();
        var others = new ArrayList<OrderEvent>();
        var offered = new ArrayList<OrderEvent>();

        outbox().relay(
                        events -> {
                            if (offered.isEmpty()) {
                                pay(purchase);
                                outbox().relay(more -> all(more, others), ALL);
                            }
                            return all(events, offered);
                        },
                        ALL);

        assertThat(of(purchase.order(), offered)).isNotEmpty();
        assertThat(of(purchase.order(), others)).isEmpty();
        assertThat(events(purchase)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void no_more_events_are_told_than_were_asked_for() {
        var purchase = landed(OrderState.PAID);
        var heard = new ArrayList<OrderEvent>();
        events(landed());
        landed();
        landed();

        assertThat(outbox().relay(events -> all(events, heard), 1)).isEqualTo(1);
        assertThat(outbox().relay(events -> all(events, heard), 5)).isEqualTo(1);
        assertThat(outbox().relay(events -> all(events, heard), 5)).isZero();

        assertThat(heard).hasSize(2).doesNotHaveDuplicates();
        assertThat(of(purchase.order(), heard)).isEmpty();
    }

    @Test
    void a_log_that_is_away_changes_nothing() {
        var purchase = landed();

        assertThat(outbox().relay(_ -> List.of(), ALL)).isZero();

        assertThat(events(purchase)).hasSize(1);
    }

    private static List<OrderEvent> all(List<OrderEvent> events, List<OrderEvent> offered) {
        offered.addAll(events);
        return events;
    }

    private static List<OrderEvent> except(OrderId lost, List<OrderEvent> events, List<OrderEvent> offered) {
        offered.addAll(events);
        return events.stream().filter(event -> !event.order().equals(lost)).toList();
    }

    private static List<OrderEvent> of(OrderId order, List<OrderEvent> events) {
        return events.stream().filter(event -> event.order().equals(order)).toList();
    }

    private OrderEventOutbox outbox() {
        return shop().events();
    }
}
