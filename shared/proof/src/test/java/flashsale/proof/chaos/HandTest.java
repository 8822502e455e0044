package flashsale.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hand against real processes that do nothing. */
final class HandTest {
    private static final Duration NOW = Duration.ZERO;

    private final List<Process> started = new ArrayList<>();
    private final List<Target> told = new CopyOnWriteArrayList<>();
    private int looks;

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();
        started.add(process);
        return process;
    }

    /** @param seenAt the look at which a point is met */
    private Hand hand(int seenAt, Stroke... strokes) {
        var field = new Field() {
            @Override
            public List<ProcessHandle> processes(Target target) {
                return started.stream()
                        .filter(Process::isAlive)
                        .map(Process::toHandle)
                        .toList();
            }

            @Override
            public boolean sees(Point point) {
                looks++;
                await(() -> started.stream().filter(Process::isAlive).allMatch(HandTest::isStopped));
                if (looks == 1) throw new CannotRun("A store is away");
                return looks == seenAt;
            }

            @Override
            public void struck(Target target) {
                told.add(target);
            }
        };
        return new Hand(new ChaosPlan(List.of(strokes)), field, new Random(1), System::nanoTime);
    }

    private static boolean isStopped(Process process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/stat")).contains(") T ");
        } catch (IOException gone) {
            return false;
        }
    }

    /** A signal arrives a moment later. */
    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) LockSupport.parkNanos(10_000_000);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void a_kill_and_a_restart_end_a_process_and_are_told() throws Exception {
        var killed = start();
        try (var hand = hand(0, new Stroke.Anywhere(NOW, Target.MYSQL, Blow.KILL))) {
            hand.begin();
            assertThat(killed.waitFor(5, TimeUnit.SECONDS)).isTrue();
        }
        var restarted = start();
        try (var hand = hand(0, new Stroke.Anywhere(NOW, Target.KAFKA, Blow.RESTART))) {
            hand.begin();
            assertThat(restarted.waitFor(5, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(killed.exitValue()).isEqualTo(128 + 9);
        assertThat(restarted.exitValue()).isEqualTo(128 + 15);
        assertThat(told).containsExactly(Target.MYSQL, Target.KAFKA);
    }

    @Test
    void a_frozen_process_goes_on_when_everything_is_over() throws Exception {
        var process = start();
        var hand = hand(0, new Stroke.Anywhere(NOW, Target.ORDER, Blow.FREEZE));
        hand.begin();
        await(() -> isStopped(process));

        hand.close();

        await(() -> !isStopped(process));
        assertThat(process.isAlive()).isTrue();
        assertThat(told).isEmpty();
        assertThat(hand.struck()).singleElement().matches(Struck::dealt);
    }

    @Test
    void all_processes_stand_still_for_a_look_and_die_when_one_is_at_the_point() throws Exception {
        var one = start();
        var other = start();
        var hand = hand(3, new Stroke.At(NOW, Point.MID_BATCH_BEFORE_COMMIT));
        hand.begin();
        assertThat(one.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(5, TimeUnit.SECONDS)).isTrue();
        await(() -> hand.hasDealt(1));

        hand.close();

        assertThat(hand.struck()).singleElement().matches(struck -> struck.dealt() && struck.looks() == 3);
        assertThat(told).containsExactly(Target.ORDER_EVENTS);
    }

    @Test
    void strokes_that_hit_nobody_or_come_too_late_are_said_to() throws Exception {
        var nobody = new Stroke.Anywhere(NOW, Target.UPKEEP, Blow.KILL);
        var late = new Stroke.Anywhere(Duration.ofHours(1), Target.UPKEEP, Blow.KILL);
        var hand = hand(0, nobody, late);
        hand.begin();
        await(() -> hand.hasDealt(1));

        hand.close();

        assertThat(hand.struck()).hasSize(2).noneMatch(Struck::dealt);
    }
}
