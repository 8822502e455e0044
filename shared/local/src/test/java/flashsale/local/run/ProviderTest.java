package flashsale.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.PaymentResult;
import flashsale.local.Awaiting;
import flashsale.local.ToyShop;
import flashsale.local.template.Template;
import flashsale.payment.SandboxGateway;
import flashsale.payment.sandbox.SandboxProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The payment provider as a shop has it: a process that is there as long as the shop is. */
final class ProviderTest {
    private static final String TEMPLATE = """
        ToyFunction:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: functions/toy/target/function.zip
            Environment: {Variables: {%s: "http://127.0.0.1:9"}}
        """;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final OrderId ORDER = new OrderId(1, 2);

    @TempDir
    Path root;

    private Template withProvider() {
        return ToyShop.template(root, TEMPLATE.formatted("FLASHSALE_PAYMENT_URL"));
    }

    private Provider open(boolean fresh) {
        return Provider.open(withProvider(), root.resolve("payment"), fresh, Map.of(), _ -> {});
    }

    private static SandboxGateway gateway(Provider provider) {
        var address = provider.sandbox().orElseThrow().address();
        return new SandboxGateway(address, SandboxProcess.LOCAL_SECRET, PATIENCE);
    }

    private static PaymentIntent intent() {
        return new PaymentIntent(
                IntentId.of(ORDER, new IdempotencyKey("k-1")),
                ORDER,
                Money.of(99_900, "CNY"),
                PaymentMethod.CARD,
                "ok",
                PaymentIntent.State.CREATED,
                "",
                Instant.parse("2026-11-01T12:00:00Z"));
    }

    @Test
    void it_answers_where_functions_are_told_to_ask() {
        try (var provider = open(false)) {
            assertThat(provider.asEnvironment())
                    .containsEntry("FLASHSALE_PAYMENT_PROVIDER", "sandbox")
                    .containsEntry("FLASHSALE_PAYMENT_URL", gatewayAddress(provider))
                    .containsKeys("FLASHSALE_PAYMENT_WEBHOOK_SECRET", "FLASHSALE_PAYMENT_SILENCE");
            assertThat(gateway(provider).charge(intent())).isInstanceOf(PaymentResult.Captured.class);
        }
    }

    private static String gatewayAddress(Provider provider) {
        return "http://127.0.0.1:" + provider.sandbox().orElseThrow().port();
    }

    @Test
    void killed_it_comes_back_by_itself_on_the_same_port_with_its_ledger() throws Exception {
        try (var provider = open(false)) {
            var sandbox = provider.sandbox().orElseThrow();
            long killed = sandbox.pid();
            int port = sandbox.port();
            gateway(provider).charge(intent());

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            Awaiting.until("another process is there", () -> sandbox.pid() != killed && sandbox.isAlive());
            assertThat(sandbox.port()).isEqualTo(port);
            assertThat(gateway(provider).find(intent())).isInstanceOf(PaymentResult.Captured.class);
        }
    }

    @Test
    void it_ends_with_the_shop_and_is_not_started_again() {
        var provider = open(false);
        var sandbox = provider.sandbox().orElseThrow();
        long pid = sandbox.pid();

        provider.close();

        assertThat(sandbox.isAlive()).isFalse();
        assertThat(sandbox.pid()).isEqualTo(pid);
    }

    @Test
    void the_next_shop_goes_on_with_the_ledger_unless_it_starts_afresh() {
        try (var first = open(false)) {
            gateway(first).charge(intent());
        }
        try (var second = open(false)) {
            assertThat(gateway(second).find(intent())).isInstanceOf(PaymentResult.Captured.class);
        }
        try (var afresh = open(true)) {
            assertThat(gateway(afresh).find(intent())).isInstanceOf(PaymentResult.Undecided.class);
        }
    }

    @Test
    void one_that_the_environment_names_is_handed_on_and_none_is_started() {
        var named = Map.of(
                "FLASHSALE_PAYMENT_URL",
                "https://provider.example",
                "FLASHSALE_PAYMENT_PROVIDER",
                "stripe",
                "HOME",
                "/");

        try (var provider = Provider.open(withProvider(), root.resolve("payment"), false, named, _ -> {})) {
            assertThat(provider.sandbox()).isEmpty();
            assertThat(provider.asEnvironment())
                    .containsOnlyKeys("FLASHSALE_PAYMENT_URL", "FLASHSALE_PAYMENT_PROVIDER");
        }
    }

    @Test
    void a_shop_whose_functions_want_none_has_none() {
        var template = ToyShop.template(root, TEMPLATE.formatted("TOY"));

        try (var provider = Provider.open(template, root.resolve("payment"), false, Map.of(), _ -> {})) {
            assertThat(provider.sandbox()).isEmpty();
            assertThat(root.resolve("payment")).doesNotExist();
        }
    }
}
