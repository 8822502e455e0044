package flashsale.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentResult;
import flashsale.testing.PaymentGatewayContract;
import flashsale.testing.WebhookMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In front of the real process. */
class SandboxGatewayTest extends PaymentGatewayContract {
    @TempDir
    private static Path folder;

    private static SandboxRig rig;
    private static PaymentGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        rig = new SandboxRig(folder);
        rig.sandbox.sendWebhooksTo(rig.hook());
        gateway = new SandboxGateway(rig.sandbox.address(), SandboxRig.SECRET, Duration.ofSeconds(5));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected long taken(OrderId order) {
        return rig.taken(row -> row.get("order").equals(order.toString()));
    }

    @Override
    protected void settle() {
        Awaiting.until("everything is decided", rig::isSettled);
    }

    @Override
    protected List<WebhookMessage> messages(IntentId intent, int atLeast) {
        Awaiting.until(
                "the webhooks are there", () -> rig.messages(intent.value()).size() >= atLeast);
        return rig.messages(intent.value());
    }

    @Override
    protected WebhookMessage sign(byte[] body, Instant at) {
        var signature = new WebhookSignature(SandboxRig.SECRET).of(body, at);
        return new WebhookMessage(body, Map.of(WebhookSignature.HEADER, signature));
    }

    @Override
    protected String irrelevant() {
        return "{\"id\":\"evt-1\",\"type\":\"refund.returned\"}";
    }

    @Override
    protected Instant now() {
        return InstantSource.system().instant();
    }

    @Test
    void an_answer_that_comes_too_late_is_unknown() {
        var impatient = new SandboxGateway(rig.sandbox.address(), SandboxRig.SECRET, Duration.ofMillis(200));
        var intent = intent("delay:1000");

        assertThatThrownBy(() -> impatient.charge(intent)).isInstanceOf(StoreUnavailable.class);

        assertThat(gateway.find(intent)).isInstanceOf(PaymentResult.Undecided.class);
        Awaiting.until("it arrived", () -> gateway.find(intent) instanceof PaymentResult.Captured);
    }

    @Test
    void a_late_charge_finds_itself_cancelled() {
        var impatient = new SandboxGateway(rig.sandbox.address(), SandboxRig.SECRET, Duration.ofMillis(200));
        var intent = intent("delay:1000");
        assertThatThrownBy(() -> impatient.charge(intent)).isInstanceOf(StoreUnavailable.class);

        assertThat(gateway.cancel(intent)).isInstanceOf(PaymentResult.Voided.class);

        assertThat(gateway.charge(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertThat(taken(intent.order())).isZero();
    }

    @Test
    void a_provider_that_is_not_there_is_unknown() {
        var nobody = new SandboxGateway(URI.create("http://127.0.0.1:1"), SandboxRig.SECRET, Duration.ofSeconds(1));

        assertThatThrownBy(() -> nobody.find(intent("ok"))).isInstanceOf(StoreUnavailable.class);
    }
}
