package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.proof.sim.shop.Running;
import flashsale.proof.sim.stage.Fault;
import flashsale.testing.WebhookMessage;
import java.time.Duration;

/** The payment provider's own life: it decides later what it has left open, and sends messages until they are heard. */
final class Provider {
    private static final int SETTLES_ONCE_IN = 6;
    private static final int MOST_DELIVERIES = 5;

    private final World world;

    Provider(World world) {
        this.world = world;
    }

    void run() {
        while (true) {
            world.waitMillis(300, 1_500);
            if (world.draw(0, SETTLES_ONCE_IN) == 0) {
                world.stores().provider().settle();
            }
            world.stores().provider().messages().forEach(this::send);
        }
    }

    private void send(WebhookMessage message) {
        var faults = world.stage().faults();
        if (faults.strikes(Fault.MESSAGE_LOST)) {
            return;
        }
        int after = faults.strikes(Fault.MESSAGE_LATE) ? world.draw(1, 30_000) : 0;
        int copies = faults.strikes(Fault.MESSAGE_TWICE) ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            world.stage().later("webhook", Duration.ofMillis(after), () -> deliver(message));
        }
    }

    private void deliver(WebhookMessage message) {
        for (int delivery = 0; delivery < MOST_DELIVERIES; delivery++) {
            if (isHeard(message)) {
                return;
            }
            world.waitMillis(500, 3_000);
        }
    }

    private boolean isHeard(WebhookMessage message) {
        try {
            var answer = world.fleets()
                    .order()
                    .call(function -> function.call("HearProvider", "hear", message.body(), message.headers()));
            return answer.filter(one -> Running.is(one, "Heard")).isPresent();
        } catch (StoreUnavailable unknown) {
            return false;
        }
    }
}
