package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.shop.Running;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of an order: it is waited for, and then paid, cancelled, forgotten or refunded, sometimes at once. */
final class Life {
    private static final int MOST_LOOKS = 25;
    private static final int MOST_ATTEMPTS = 6;

    /** In the words of the sandbox. */
    private static final List<String> INSTRUMENTS = List.of(
            "ok",
            "ok",
            "ok",
            "declined",
            "lost",
            "lost-before",
            "undecided",
            "undecided,firm",
            "ok,dup:3",
            "ok,hook-delay",
            "ok,refund-later",
            "ok,refund-lost",
            "lost,refund-lost");

    private final World world;
    private final UserId buyer;
    private final OrderId order;

    Life(World world, UserId buyer, OrderId order) {
        this.world = world;
        this.buyer = buyer;
        this.order = order;
    }

    void begin() {
        world.stage().enter("order-" + order.toString().substring(0, 6), this::live);
    }

    private void live() {
        if (!hasLanded()) {
            return;
        }
        switch (world.draw(0, 8)) {
            case 0 -> world.waitMillis(1, 10_000);
            case 1 -> cancel();
            case 2 -> {
                beside(this::cancel);
                pay("p0");
            }
            case 3 -> {
                beside(() -> pay("p1"));
                pay("p0");
            }
            case 4 -> {
                pay("p0", "declined");
                pay("p1");
            }
            case 5 -> {
                pay("p0");
                refund();
            }
            case 6 -> {
                world.waitMillis(5_000, 40_000);
                pay("p0");
                beside(this::refund);
                refund();
            }
            default -> pay("p0");
        }
    }

    private void beside(Runnable deed) {
        world.stage().enter("order-" + order.toString().substring(0, 6) + "'", deed);
    }

    private boolean hasLanded() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var found = ask(function -> function.call("ReadOrder", "read", order, buyer));
            if (found.filter(one -> Running.is(one, "Landed")).isPresent()) {
                return true;
            }
            world.waitMillis(200, 1_500);
        }
        return false;
    }

    private void cancel() {
        world.waitMillis(1, 2_000);
        insist(function -> function.call("CancelOrder", "cancel", order, buyer));
    }

    private void refund() {
        insist(function -> function.call("RefundOrder", "refund", order, Optional.empty(), "simulated"));
    }

    private void pay(String key) {
        pay(key, world.oneOf(INSTRUMENTS));
    }

    private void pay(String key, String instrument) {
        world.waitMillis(1, 1_500);
        var intent = IntentId.of(order, new IdempotencyKey(key));
        var request = new PaymentRequest(intent, order, buyer, PaymentMethod.CARD, instrument);
        insist(function -> function.call("PayOrder", "pay", request))
                .filter(answer -> Running.is(answer, "Paid"))
                .ifPresent(_ -> world.promises().paid(order, intent));
    }

    private Optional<Object> insist(Function<Running, Object> request) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = ask(request);
            if (answer.isPresent()) {
                world.stage().tell("hears " + answer.get());
                return answer;
            }
            world.waitMillis(100, 3_000);
        }
        return Optional.empty();
    }

    /** @return empty where there was no answer, or a 503 */
    private <T> Optional<T> ask(Function<Running, T> request) {
        try {
            return world.fleets().order().call(request);
        } catch (StoreUnavailable unknown) {
            return Optional.empty();
        }
    }
}
