package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    @Test
    void every_chore_is_counted() {
        var upkeep = new Upkeep(List.of(new Chore("swept", () -> 2), new Chore("told", () -> 0)), List.of());

        assertThat(upkeep.run()).isEqualTo(Map.of("swept", 2, "told", 0));
    }

    @Test
    void a_chore_goes_on_while_its_parts_are_full() {
        var waiting = new AtomicInteger(25);
        var chore = Chore.inParts("told", 10, most -> {
            int some = Math.min(most, waiting.get());
            waiting.addAndGet(-some);
            return some;
        });

        assertThat(chore.work().run()).isEqualTo(25);
        assertThat(chore.work().run()).isZero();
    }

    @Test
    void a_chore_without_end_leaves_time_for_the_others() {
        var upkeep =
                new Upkeep(List.of(Chore.inParts("told", 10, most -> most), new Chore("swept", () -> 1)), List.of());

        assertThat(upkeep.run()).isEqualTo(Map.of("told", 100, "swept", 1));
    }

    @Test
    void a_chore_that_fails_does_not_keep_the_others_waiting() {
        var upkeep = new Upkeep(
                List.of(
                        new Chore("away", () -> {
                            throw new StoreUnavailable("Redis", new IllegalStateException("away"));
                        }),
                        new Chore("broken", () -> {
                            throw new IllegalStateException("broken");
                        }),
                        new Chore("told", () -> 3)),
                List.of());

        assertThat(upkeep.run()).isEqualTo(Map.of("away", 0, "broken", 0, "told", 3));
    }
}
