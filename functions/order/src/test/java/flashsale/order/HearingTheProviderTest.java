package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderState;
import flashsale.testing.Samples;
import flashsale.testing.WebhookMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HearingTheProviderTest {
    private final Shop shop = new Shop();
    private final HearProvider hearProvider =
            new HearProvider(shop.books.payments(), shop.provider, shop.clock, shop.followUp);

    private Hearing hear(WebhookMessage message) {
        return hearProvider.hear(message.body(), message.headers());
    }

    @Test
    void a_message_ends_what_an_answer_did_not_and_twice_is_as_once() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "lost");
        var message = shop.provider.messages().getFirst();

        assertThat(hear(message)).isEqualTo(new Hearing.Heard());
        assertThat(hear(message)).isEqualTo(new Hearing.Heard());

        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAID);
        assertThat(shop.told(order.order())).containsExactly("order.created", "order.paying", "order.paid");
    }

    @Test
    void what_a_message_says_is_not_believed_but_asked() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "undecided");
        var intent = Shop.request(order, "a", "undecided").intent();

        assertThat(hear(signed("evt-1 charge.captured " + intent))).isEqualTo(new Hearing.Heard());

        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAYING);
    }

    @Test
    void a_payment_nobody_has_started_is_refused() {
        assertThat(hear(signed("evt-1 charge.captured " + "0".repeat(32)))).isEqualTo(new Hearing.UnknownIntent());
    }

    @Test
    void a_message_that_is_not_signed_or_signed_long_ago_is_refused() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "lost");
        var message = shop.provider.messages().getFirst();

        assertThat(hear(new WebhookMessage(message.body(), Map.of()))).isInstanceOf(Hearing.Forged.class);
        shop.clock.advance(Duration.ofMinutes(6));
        assertThat(hear(message)).isInstanceOf(Hearing.Forged.class);

        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAYING);
    }

    @Test
    void a_message_that_is_signed_and_cannot_be_read_is_malformed() {
        assertThat(hear(signed("what?"))).isInstanceOf(Hearing.Malformed.class);
    }

    @Test
    void a_message_about_something_else_is_heard_and_changes_nothing() {
        assertThat(hear(signed("evt-1 payout.paid " + "0".repeat(32)))).isEqualTo(new Hearing.Heard());
    }

    private WebhookMessage signed(String text) {
        return shop.provider.sign(text.getBytes(StandardCharsets.UTF_8), shop.clock.instant());
    }
}
