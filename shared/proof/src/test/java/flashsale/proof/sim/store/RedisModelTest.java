package flashsale.proof.sim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contracts of the gate do not ask of a Redis, and the simulator relies on. */
class RedisModelTest {
    private final ManualClock clock = new ManualClock();
    private final RedisModel redis = new RedisModel(clock, UnaryOperator.identity());

    @AfterEach
    void close() {
        redis.close();
    }

    private Object run(String... command) {
        return redis.run(List.of(command));
    }

    @Test
    void a_replica_that_takes_over_lacks_the_last_writes() {
        redis.replicateAsynchronously();
        run("SET", "a", "1");
        run("SET", "a", "2");
        run("GET", "a");
        run("SET", "a", "3");

        redis.failOver(1);

        assertThat(run("GET", "a")).isEqualTo("2");
    }

    @Test
    void a_restart_loses_scripts_and_nothing_else() {
        run("SET", "a", "1");
        run("EVAL", "return 7", "0");

        redis.failOver(5);

        assertThat(run("GET", "a")).isEqualTo("1");
        assertThatThrownBy(() -> run("EVALSHA", RedisModel.sha1("return 7"), "0"))
                .hasMessageStartingWith("NOSCRIPT");
    }

    @Test
    void ids_of_a_stream_grow_whatever_the_clock_does() {
        var first = (String) run("XADD", "s", "*", "p", "1");
        redis.jump(Duration.ofSeconds(-1));

        var second = (String) run("XADD", "s", "*", "p", "2");

        assertThat(second).isEqualTo(first.replace("-0", "-1"));
    }

    @Test
    void what_ends_at_a_time_is_gone_then() {
        run("SET", "a", "1", "PX", "1000");
        clock.advance(Duration.ofMillis(999));
        assertThat(run("GET", "a")).isEqualTo("1");

        clock.advance(Duration.ofMillis(1));

        assertThat(run("GET", "a")).isNull();
    }

    @Test
    void numbers_and_texts_become_what_redis_makes_of_them() {
        var answer = (List<?>) run("EVAL", "return {1.9, '1.9', true, {2}, false, 3}", "0");
        assertThat(answer.subList(0, 3)).isEqualTo(List.of(1L, "1.9", 1L));
        assertThat(answer).hasSize(6);
        assertThat((List<?>) run("EVAL", "return {1, nil, 3}", "0")).hasSize(1);
        assertThat(run("EVAL", "return redis.call('SET', KEYS[1], 1794398400000)", "1", "a"))
                .isEqualTo("OK");
        assertThat(run("GET", "a")).isEqualTo("1794398400000");
    }

    @Test
    void a_script_touches_declared_keys_only() {
        assertThatThrownBy(() -> run("EVAL", "return redis.call('GET', 'b')", "1", "a"))
                .hasMessageContaining("has not declared: b");
    }

    @Test
    void a_command_that_nobody_thought_of_is_refused() {
        assertThatThrownBy(() -> run("FLUSHALL")).hasMessageContaining("unknown command");
    }

    @Test
    void a_scan_finds_every_key_that_is_there_all_the_time() {
        for (int i = 10; i < 30; i++) {
            run("SET", "buyer:" + i, "1");
        }
        run("SET", "other", "1");
        var found = new TreeSet<Object>();
        var cursor = "0";
        do {
            var page = (List<?>) run("SCAN", cursor, "MATCH", "buyer:*", "COUNT", "1000");
            cursor = (String) page.getFirst();
            found.addAll((List<?>) page.getLast());
            run("UNLINK", "buyer:10");
        } while (!cursor.equals("0"));

        assertThat(found).hasSize(20);
    }
}
