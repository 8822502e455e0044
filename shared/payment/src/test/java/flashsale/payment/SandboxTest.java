package flashsale.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process: what it keeps when it is killed, and whom it tells. */
class SandboxTest {
    private static final int THREADS = 8;
    private static final int KILLS = 3;
    private static final Duration WHILE_IT_IS_AWAY = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private SandboxRig rig;
    private SandboxGateway gateway;

    @BeforeEach
    void start() throws IOException {
        rig = new SandboxRig(folder);
        gateway = new SandboxGateway(rig.sandbox.address(), SandboxRig.SECRET, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void killed_in_the_middle_it_forgets_nothing_it_has_answered() throws Exception {
        rig.sandbox.sendWebhooksTo(rig.hook());
        var answered = new ConcurrentLinkedQueue<PaymentIntent>();
        var unknown = new ConcurrentLinkedQueue<PaymentIntent>();
        var enough = new AtomicBoolean();
        try (var buyers = Executors.newFixedThreadPool(THREADS)) {
            for (int buyer = 0; buyer < THREADS; buyer++) {
                buyers.submit(() -> buy(enough, answered, unknown));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int wanted = kill * 100;
                Awaiting.until("enough was paid", () -> answered.size() >= wanted);
                rig.sandbox.kill();
                rig.sandbox.restart();
            }
            enough.set(true);
        }

        var expected = new ArrayList<>(answered);
        for (var intent : unknown) {
            if (gateway.charge(intent) instanceof PaymentResult.Captured) expected.add(intent);
        }
        assertThat(unknown).isNotEmpty();
        assertThat(rig.rows())
                .allSatisfy(row -> assertThat(row.get("state")).isEqualTo("captured"))
                .extracting(row -> row.get("intent"))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(intent -> intent.id().value()).toList());
        Awaiting.until(
                "everything is told",
                () -> rig.heard().stream()
                                .map(event -> event.get("intent"))
                                .distinct()
                                .count()
                        == expected.size());
    }

    private void buy(
            AtomicBoolean enough,
            ConcurrentLinkedQueue<PaymentIntent> answered,
            ConcurrentLinkedQueue<PaymentIntent> unknown) {
        while (!enough.get()) {
            var intent = Intents.paidWith("ok");
            try {
                gateway.charge(intent);
                answered.add(intent);
            } catch (StoreUnavailable killed) {
                unknown.add(intent);
                LockSupport.parkNanos(WHILE_IT_IS_AWAY.toNanos());
            }
        }
    }

    @Test
    void what_was_undecided_when_it_was_killed_is_decided_after_the_restart() {
        var intent = Intents.paidWith("undecided:1000");
        gateway.charge(intent);

        rig.sandbox.kill();
        rig.sandbox.restart();

        Awaiting.until("it is captured", () -> gateway.find(intent) instanceof PaymentResult.Captured);
    }

    @Test
    void what_nobody_was_told_before_it_was_killed_is_told_after_the_restart() {
        var intent = Intents.paidWith("ok");
        gateway.charge(intent);
        rig.sandbox.kill();
        rig.sandbox.restart();

        rig.sandbox.sendWebhooksTo(rig.hook());

        Awaiting.until("it is told", () -> rig.messages(intent.id().value()).size() == 1);
    }

    @Test
    void a_webhook_that_is_refused_comes_again_as_the_same_event() {
        rig.refusals.set(3);
        rig.sandbox.sendWebhooksTo(rig.hook());

        gateway.charge(Intents.paidWith("ok"));

        Awaiting.until("it is told", () -> rig.heard().size() == 1);
        assertThat(rig.refusals).hasValue(0);
    }

    @Test
    void webhooks_may_overtake_each_other() {
        rig.sandbox.sendWebhooksTo(rig.hook());
        var late = Intents.paidWith("hook-delay:1000");
        var quick = Intents.paidWith("ok");

        gateway.charge(late);
        gateway.charge(quick);

        Awaiting.until("both are told", () -> rig.heard().size() == 2);
        assertThat(rig.heard())
                .extracting(event -> event.get("intent"))
                .containsExactly(quick.id().value(), late.id().value());
    }

    @Test
    void half_an_entry_at_the_end_of_its_journal_was_never_answered_for() throws IOException {
        var intent = Intents.paidWith("ok");
        gateway.charge(intent);
        rig.sandbox.kill();
        Files.writeString(folder.resolve("journal"), "00000000 {\"change\":7,\"inte", StandardOpenOption.APPEND);

        rig.sandbox.restart();

        assertThat(gateway.find(intent)).isInstanceOf(PaymentResult.Captured.class);
        var next = Intents.paidWith("ok");
        gateway.charge(next);
        rig.sandbox.restart();
        assertThat(rig.rows())
                .extracting(row -> row.get("intent"))
                .containsExactly(intent.id().value(), next.id().value());
    }

    @Test
    void a_damaged_journal_is_not_gone_on_with() throws IOException {
        gateway.charge(Intents.paidWith("ok"));
        gateway.charge(Intents.paidWith("ok"));
        rig.sandbox.kill();
        var journal = folder.resolve("journal");
        Files.writeString(
                journal,
                Files.readString(journal).replaceFirst("captured", "declined").replaceFirst("CAPTURED", "DECLINED"));

        assertThatThrownBy(rig.sandbox::restart).hasMessageContaining("before it was ready");
    }

    @Test
    void it_ends_with_whoever_started_it() {
        assertThat(rig.sandbox.isAlive()).isTrue();

        rig.sandbox.close();

        assertThat(rig.sandbox.isAlive()).isFalse();
        assertThat(ProcessHandle.of(rig.sandbox.pid())).isEmpty();
    }

    @Test
    void it_ends_with_its_parent_also_where_that_is_killed() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var own = folder.resolve("of the killed parent").toString();
        var parent = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), KilledParent.class.getName(), own)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid;
        try (var said = parent.inputReader()) {
            pid = Long.parseLong(said.readLine());
        } finally {
            parent.destroyForcibly();
        }

        Awaiting.until(
                "it has ended",
                () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void two_of_them_do_not_share_their_books() {
        assertThatThrownBy(() -> SandboxProcess.start(folder, 0, SandboxRig.SECRET))
                .hasMessageContaining("before it was ready");
    }

    @Test
    void its_books_are_read_in_pages_and_every_page_has_the_sums() {
        gateway.charge(Intents.paidWith("ok"));
        gateway.charge(Intents.paidWith("declined"));
        gateway.charge(Intents.paidWith("ok"));
        var sums = "{\"sums\":{\"CNY\":{\"captured\":399800,\"refunded\":0,\"net\":399800}},";

        assertThat(rig.ledger("?limit=2")).startsWith(sums).endsWith("\"next\":2}");
        assertThat(rig.ledger("?limit=2&after=2")).startsWith(sums).doesNotContain("next");
        assertThat(rig.ledger("?after=9")).startsWith(sums).contains("\"rows\":[]");
    }
}
