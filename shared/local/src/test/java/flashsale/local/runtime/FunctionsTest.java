package flashsale.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.local.Awaiting;
import flashsale.local.ToyShop;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of processes, seen from outside: through the gateway, with real ones. */
final class FunctionsTest {
    private static final String TOY = "ToyFunction";
    private static final String TEMPLATE = """
            ToyFunction:
              Type: AWS::Serverless::Function
              Properties:
                CodeUri: functions/toy/target/function.zip
                Timeout: 1
                ReservedConcurrentExecutions: 8
                Events:
                  All: {Type: HttpApi, Properties: {Method: ANY, Path: "/{what}"}}
            """;

    @TempDir
    Path root;

    private ToyShop shop;

    private void open(Limits limits) {
        open(TEMPLATE, ToyShop.options().withLimits(limits));
    }

    private void open(String template, RuntimeOptions options) {
        shop = ToyShop.open(root, template, options, Map.of("TOY_INIT", "fail"));
    }

    private static Limits limits(int processes, int waiting, Duration idle) {
        return new Limits(
                processes, processes, waiting, 1024 * 1024, Duration.ofMillis(20), Duration.ofSeconds(30), idle);
    }

    private static Limits limits(int processes) {
        return limits(processes, 100, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void nothing_runs_before_the_first_request_and_one_process_serves_what_comes_one_by_one() throws Exception {
        open(limits(4));
        assertThat(shop.functions().processes(TOY)).isEmpty();

        Set<String> pids = new HashSet<>();
        for (int i = 0; i < 20; i++) pids.add(shop.get("/pid").body());

        assertThat(pids).hasSize(1);
        assertThat(shop.functions().processes(TOY))
                .singleElement()
                .satisfies(process -> assertThat(Long.toString(process.pid()))
                        .isEqualTo(pids.iterator().next()));
    }

    @Test
    void under_load_more_processes_take_one_request_each_up_to_the_limit() throws Exception {
        open(limits(2));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) answers.add(shop.getLater("/slow?ms=200"));

        Set<String> pids = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers)
            pids.add(answer.get().body());

        assertThat(pids).hasSize(2);
        assertThat(shop.functions().started(TOY)).isEqualTo(2);
    }

    @Test
    void processes_that_leave_the_machine_idle_wait_for_somebody_else_and_get_company() throws Exception {
        var patient = new Limits(
                2, 4, 100, 1024 * 1024, Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofMinutes(1));
        open(TEMPLATE, ToyShop.options().withLimits(patient));

        crowd("/slow?ms=200", 40);

        assertThat(shop.functions().started(TOY)).isEqualTo(4);
    }

    @Test
    void processes_that_use_the_machine_do_not() throws Exception {
        var patient = new Limits(
                2, 4, 100, 1024 * 1024, Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofMinutes(1));
        open(TEMPLATE, ToyShop.options().withLimits(patient).withCores(Cores.free(2, 0.3)));

        crowd("/slow?ms=200", 20);

        assertThat(shop.functions().started(TOY)).isEqualTo(2);
    }

    @Test
    void who_is_at_one_request_for_long_gets_company_however_busy_the_machine_is() throws Exception {
        open(
                TEMPLATE.replace("Timeout: 1", "Timeout: 20"),
                ToyShop.options().withLimits(limits(2)).withCores(Cores.free(2, 0)));
        shop.get("/pid");
        var upkeep = shop.getLater("/slow?ms=10000");
        Awaiting.until("busy", () -> shop.functions().processes(TOY).getFirst().busy());

        assertThat(shop.get("/pid").statusCode()).isEqualTo(200);

        assertThat(upkeep).isNotDone();
        assertThat(shop.functions().started(TOY)).isEqualTo(2);
    }

    private void crowd(String path, int requests) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) answers.add(shop.getLater(path));
        for (CompletableFuture<HttpResponse<String>> answer : answers)
            assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void the_reserved_concurrency_is_never_exceeded() throws Exception {
        open(
                TEMPLATE.replace("Executions: 8", "Executions: 1"),
                ToyShop.options().withLimits(limits(4)));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) answers.add(shop.getLater("/slow?ms=50"));

        for (CompletableFuture<HttpResponse<String>> answer : answers)
            assertThat(answer.get().statusCode()).isEqualTo(200);

        assertThat(shop.functions().started(TOY)).isEqualTo(1);
    }

    @Test
    void a_full_queue_refuses_the_next_request_at_once() throws Exception {
        open(limits(1, 2, Duration.ofMinutes(1)));
        shop.get("/pid");
        CompletableFuture<HttpResponse<String>> running = shop.getLater("/slow?ms=700");
        Awaiting.until("busy", () -> shop.functions().processes(TOY).getFirst().busy());
        List<CompletableFuture<HttpResponse<String>>> waiting =
                List.of(shop.getLater("/bare"), shop.getLater("/bare"), shop.getLater("/bare"));

        Awaiting.until("one refused", () -> waiting.stream().anyMatch(CompletableFuture::isDone));

        assertThat(running).isNotDone();
        assertThat(waiting.stream().map(answer -> answer.join().statusCode())).containsExactlyInAnyOrder(200, 200, 503);
    }

    @Test
    void after_a_crash_the_next_request_gets_a_fresh_process() throws Exception {
        open(limits(1));
        String before = shop.get("/pid").body();
        assertThat(shop.get("/crash").statusCode()).isEqualTo(502);

        assertThat(shop.get("/pid").body()).isNotEqualTo(before);
        assertThat(shop.functions().started(TOY)).isEqualTo(2);
    }

    @Test
    void a_process_beyond_its_time_out_is_killed() throws Exception {
        open(limits(1));
        String before = shop.get("/pid").body();

        HttpResponse<String> answer = shop.get("/slow?ms=30000");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(shop.get("/pid").body()).isNotEqualTo(before);
        assertThat(ProcessHandle.of(Long.parseLong(before)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void a_killed_process_is_replaced_when_it_is_needed() throws Exception {
        open(limits(1));
        long pid = Long.parseLong(shop.get("/pid").body());

        assertThat(shop.functions().kill(TOY, pid)).isTrue();
        Awaiting.until("gone", () -> shop.functions().processes(TOY).isEmpty());

        assertThat(shop.functions().kill(TOY, pid)).isFalse();
        assertThat(shop.get("/pid").statusCode()).isEqualTo(200);
    }

    @Test
    void a_process_nobody_needs_is_stopped() throws Exception {
        open(limits(1, 10, Duration.ofMillis(200)));
        shop.get("/pid");

        Awaiting.until("stopped", () -> shop.functions().processes(TOY).isEmpty());
    }

    @Test
    void a_function_that_fails_to_start_fails_everybody_who_waits_and_is_tried_again_for_the_next() throws Exception {
        String failing = TEMPLATE.replace("Timeout: 1", "Timeout: 1\n    Environment: {Variables: {TOY_INIT: \"\"}}");
        open(failing, ToyShop.options().withLimits(limits(1)));
        List<CompletableFuture<HttpResponse<String>>> answers = List.of(shop.getLater("/pid"), shop.getLater("/pid"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(502));
        Outcome outcome = shop.functions()
                .invoke(TOY, "{}".getBytes(), Duration.ofSeconds(20))
                .get();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Crashed.class,
                        crashed -> assertThat(crashed.how()).contains("no database"));
    }

    @Test
    void a_frozen_process_does_nothing_between_two_requests() throws Exception {
        open(TEMPLATE, ToyShop.options().withLimits(limits(1)).withFreezing(true));
        int before = Integer.parseInt(shop.get("/ticks").body());
        Thread.sleep(500);

        int after = Integer.parseInt(shop.get("/ticks").body());

        assertThat(after - before).isLessThan(20);
    }

    @Test
    void the_function_is_told_its_deadline() throws Exception {
        open(limits(1));
        long before = System.currentTimeMillis();

        long deadline = Long.parseLong(shop.get("/deadline").body());

        assertThat(deadline - 1000).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void nothing_survives_the_end() throws Exception {
        open(limits(1));
        long pid = Long.parseLong(shop.get("/pid").body());

        shop.functions().close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void what_a_killed_parent_left_behind_is_ended_by_the_next_start() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        Process somebody = new ProcessBuilder("sleep", "600").start();
        long started = leftover.info().startInstant().orElseThrow().toEpochMilli();
        Files.createDirectories(root.resolve("state"));
        Files.writeString(
                root.resolve("state/functions.pids"),
                "%d %d X\n%d %d Y\n".formatted(leftover.pid(), started, somebody.pid(), started - 60_000));

        open(limits(1));

        Awaiting.until("ended", () -> !leftover.isAlive());
        assertThat(somebody.isAlive()).isTrue();
        somebody.destroyForcibly();
    }

    @Test
    void a_function_that_was_not_built_is_named() throws Exception {
        open(limits(1));
        Files.delete(root.resolve("functions/toy/target/function.zip"));

        assertThatThrownBy(() -> Functions.requirePackages(shop.template()))
                .isInstanceOf(MissingPackage.class)
                .hasMessageContaining("ToyFunction has not been built")
                .hasMessageContaining("functions/toy/target/function.zip is missing (make build)");
    }
}
