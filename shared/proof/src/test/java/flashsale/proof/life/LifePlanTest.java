package flashsale.proof.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.CrowdPlan;
import flashsale.proof.crowd.CrowdShape;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Manner;
import flashsale.proof.crowd.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class LifePlanTest {
    private static final LifeShape ALL = new LifeShape(1, 0.6, 0.15, 0.15, 100);

    private final List<Attempt> attempts = new ArrayList<>();

    private LifePlan plan(LifeShape shape, int orders, long seed) {
        for (int i = 0; i < orders; i++) {
            answer(i, new Outcome.Accepted(order(i)));
        }
        return LifePlan.draw(history(), shape, true, new SplittableRandom(seed));
    }

    private static OrderId order(int click) {
        return OrderId.of(new SaleId(1), new UserId(click + 1), new IdempotencyKey("k"));
    }

    private void answer(int click, Outcome outcome) {
        attempts.add(new Attempt(new Click(click, click, 0, Manner.PATIENT), 0, 0, 0, 1, outcome));
    }

    private History history() {
        var shape = new CrowdShape(1, 0, 0, 0, 1);
        return new History(new CrowdPlan(shape, "k", List.of()), List.of(), Instant.EPOCH, List.copyOf(attempts));
    }

    private static double share(LifePlan plan, Predicate<Way> ways) {
        return (double) plan.lives().stream().map(Life::way).filter(ways).count()
                / plan.lives().size();
    }

    @Test
    void the_same_promises_and_seed_make_the_same_lives_in_whatever_order_they_were_heard() {
        var one = plan(ALL, 200, 1);
        Collections.reverse(attempts);

        assertThat(LifePlan.draw(history(), ALL, true, new SplittableRandom(1))).isEqualTo(one);
        assertThat(LifePlan.draw(history(), ALL, true, new SplittableRandom(2))).isNotEqualTo(one);
    }

    @Test
    void the_shares_are_about_what_was_asked_for_and_every_way_is_gone() {
        var plan = plan(ALL, 2_000, 1);

        assertThat(share(plan, way -> way == Way.CANCELS)).isCloseTo(0.15, within(0.03));
        assertThat(share(plan, way -> way == Way.EXPIRES)).isCloseTo(0.15, within(0.03));
        assertThat(share(plan, way -> way == Way.IS_DECLINED_FIRST)).isCloseTo(0.10, within(0.03));
        assertThat(plan.lives()).extracting(Life::way).contains(Way.values());
    }

    @Test
    void an_order_lives_once_however_often_it_was_promised() {
        answer(3, new Outcome.Accepted(order(3)));
        answer(3, new Outcome.Accepted(order(3)));
        answer(4, Outcome.SOLD_OUT);

        assertThat(plan(ALL, 0, 1).lives()).extracting(Life::order).containsExactly(order(3));
    }

    @Test
    void some_orders_only() {
        assertThat(plan(new LifeShape(0.25, 0.6, 0.15, 0.15, 100), 200, 1).lives())
                .hasSize(50)
                .extracting(Life::order)
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_asks_in_vain_where_orders_do_not_expire() {
        plan(ALL, 2_000, 1);

        var plan = LifePlan.draw(history(), ALL, false, new SplittableRandom(1));

        assertThat(plan.lives())
                .extracting(Life::way)
                .doesNotContain(Way.ASKS_IN_VAIN)
                .contains(Way.PAYS);
    }

    @Test
    void so_many_at_most() {
        assertThat(plan(ALL, LifeShape.MOST_LIVES + 1, 1).lives()).hasSize(LifeShape.MOST_LIVES);
    }

    @Test
    void lives_begin_at_their_rate() {
        assertThat(plan(ALL, 201, 1).lives().getLast().dueNanos() / 1e9).isCloseTo(2, within(0.001));
    }

    @Test
    void shares_are_shares() {
        assertThatThrownBy(() -> new LifeShape(1, 0.8, 0.2, 0.1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LifeShape(1.1, 0.6, 0.2, 0.1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LifeShape(1, 0.6, -0.1, 0.1, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
