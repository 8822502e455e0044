package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    @Test
    void every_chore_is_counted() {
        var upkeep = new Upkeep(List.of(new Chore("swept", () -> 2), new Chore("told", () -> 0)));

        assertThat(upkeep.run()).isEqualTo(Map.of("swept", 2, "told", 0));
    }

    @Test
    void a_chore_that_fails_does_not_keep_the_others_waiting() {
        var upkeep = new Upkeep(List.of(
                new Chore("away", () -> {
                    throw new StoreUnavailable("Redis", new IllegalStateException("away"));
                }),
                new Chore("broken", () -> {
                    throw new IllegalStateException("broken");
                }),
                new Chore("told", () -> 3)));

        assertThat(upkeep.run()).isEqualTo(Map.of("away", 0, "broken", 0, "told", 3));
    }
}
