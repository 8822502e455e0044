package flashsale.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.Awaiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SupervisorTest {
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Supervisor watching(Runnable revive) {
        var supervisor = new Supervisor(said::add);
        supervisor.watch(new Supervisor.Ward("MariaDB", alive::get, revive));
        return supervisor;
    }

    @Test
    void whoever_dies_is_started_again_each_time_with_a_line_about_it() throws Exception {
        try (var _ = watching(() -> alive.set(true))) {
            for (int death = 1; death <= 2; death++) {
                alive.set(false);
                Awaiting.until("it lives again", alive::get);
            }
        }

        assertThat(said).hasSize(2).containsOnly("MariaDB has died and is started again");
    }

    @Test
    void one_that_does_not_start_is_tried_again() throws Exception {
        alive.set(false);
        try (var _ = watching(() -> {
            if (starts.incrementAndGet() == 1) throw new IllegalStateException("its port is taken");
            alive.set(true);
        })) {
            Awaiting.until("it lives again", alive::get);
        }

        assertThat(starts).hasValue(2);
    }

    @Test
    void after_the_end_nobody_watches() {
        watching(starts::incrementAndGet).close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("supervise MariaDB"));
    }
}
