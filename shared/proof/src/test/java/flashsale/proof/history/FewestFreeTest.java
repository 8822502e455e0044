package flashsale.proof.history;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One unit, whose releases have two bounds. Times are milliseconds. */
final class FewestFreeTest {
    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Holding held(int order, long taken) {
        return new Holding(new OrderId(0, order), new UserId(order), 1, at(taken), Optional.empty());
    }

    private static Holding held(int order, long taken, long notBefore, long by) {
        var back = Optional.of(new Holding.Back(at(notBefore), at(by)));
        return new Holding(new OrderId(0, order), new UserId(order), 1, at(taken), back);
    }

    @Test
    void nothing_is_free_from_the_taking_on() {
        var fewest = FewestFree.of(1, List.of(held(1, 100)));

        assertThat(fewest.wasNothingFree(at(0), at(99))).isFalse();
        assertThat(fewest.wasNothingFree(at(0), at(100))).isTrue();
        assertThat(fewest.wasNothingFree(at(500), at(501))).isTrue();
        assertThat(fewest.impossible()).isEmpty();
    }

    @Test
    void a_release_may_have_been_as_late_as_it_was_seen() {
        var fewest = FewestFree.of(1, List.of(held(1, 100, 200, 300)));

        assertThat(fewest.wasNothingFree(at(250), at(260))).isTrue();
        assertThat(fewest.wasNothingFree(at(299), at(400))).isTrue();
        assertThat(fewest.wasNothingFree(at(300), at(400))).isFalse();
    }

    @Test
    void what_was_taken_again_had_come_back_by_then_and_does_not_come_back_twice() {
        var fewest = FewestFree.of(1, List.of(held(1, 100, 200, 300), held(2, 250)));

        assertThat(fewest.impossible()).isEmpty();
        assertThat(fewest.wasNothingFree(at(350), at(360))).isTrue();
    }

    @Test
    void what_was_taken_again_before_anybody_let_it_go_was_taken_twice() {
        var fewest = FewestFree.of(1, List.of(held(1, 100, 200, 300), held(2, 150)));

        assertThat(fewest.impossible()).contains(at(150));
    }

    @Test
    void two_cannot_take_what_came_back_once() {
        var fewest = FewestFree.of(1, List.of(held(1, 100, 200, 300), held(2, 250), held(3, 260)));

        assertThat(fewest.impossible()).contains(at(260));
    }
}
