package flashsale.testing;

import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class InMemoryPaymentGatewayTest extends PaymentGatewayContract {
    private final ManualClock clock = new ManualClock();
    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway(clock);
    private final List<WebhookMessage> heard = new ArrayList<>();

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected long taken(OrderId order) {
        return gateway.taken(order);
    }

    @Override
    protected void settle() {
        gateway.settle();
    }

    @Override
    protected List<WebhookMessage> messages(IntentId intent, int atLeast) {
        heard.addAll(gateway.messages());
        return heard.stream()
                .filter(message -> new String(message.body(), StandardCharsets.UTF_8).contains(intent.value()))
                .toList();
    }

    @Override
    protected WebhookMessage sign(byte[] body, Instant at) {
        return gateway.sign(body, at);
    }

    @Override
    protected String irrelevant() {
        return "evt-1 refund.returned 0";
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }
}
