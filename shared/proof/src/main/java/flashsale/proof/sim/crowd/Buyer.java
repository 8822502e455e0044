package flashsale.proof.sim.crowd;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.stage.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Buys in flash sales: through the door, with a key, again with the same key where the answer is not heard. */
final class Buyer {
    private static final int MOST_ATTEMPTS = 8;

    private static final String EVENT = """
            {"version":"2.0","rawPath":"/v1/sales/%1$s/purchases","headers":{"content-type":"application/json",\
            "authorization":"Bearer %2$s","idempotency-key":"%3$s","attempt":"%4$d"},\
            "requestContext":{"http":{"method":"POST","path":"/v1/sales/%1$s/purchases"}},\
            "pathParameters":{"saleId":"%1$s"},"body":"{\\"quantity\\":%5$d}","isBase64Encoded":false}""";

    private final World world;
    private final UserId id;
    private final SessionToken session;
    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(SaleId sale, String key, int quantity, OrderId order) {}

    Buyer(World world, UserId id) {
        this.world = world;
        this.id = id;
        this.session = SessionToken.draw(world.stage().random());
    }

    void live() {
        var forever = world.stage().instant().plus(Duration.ofDays(1));
        world.stores().sessions().open(session, new Session(id, Role.BUYER, forever));
        int most = world.draw(1, 4);
        for (int i = 0; i < most; i++) {
            world.waitMillis(1, 12_000);
            var wish = wish("k" + i);
            wishes.add(wish);
            if (world.stage().faults().strikes(Fault.DOUBLE_CLICK)) {
                world.stage().enter("buyer-" + id + "'", () -> click(wish, 0));
            }
            if (insist(wish)) {
                new Life(world, id, wish.order()).begin();
            }
        }
    }

    /** With every key, once everything is at rest: an order that has ended is said to have ended, any other is a yes. */
    void askAgain() {
        for (var wish : wishes) {
            var before = order(wish);
            boolean gateKnows = !isOnItsWayBack(wish.order());
            var answer = click(wish, 1);
            // Where it ended meanwhile, either answer is right.
            if (before.isPresent() && before.equals(order(wish)) && gateKnows && !answer.isUnknown()) {
                check(before.get(), answer);
            }
        }
    }

    private Optional<Order> order(Wish wish) {
        return world.stores().database().orders().find(wish.order(), id);
    }

    /** An order that has just ended is a yes at the gate until its release has been brought. */
    private boolean isOnItsWayBack(OrderId order) {
        return world.stores().database().releases().due(Integer.MAX_VALUE).stream()
                .anyMatch(release -> release.reservation().order().equals(order));
    }

    private void check(Order order, Answer answer) {
        boolean ended = order.state().isFinal();
        if (ended ? !answer.type().equals("order-ended") : !answer.accepted()) {
            world.promises()
                    .contradicts("order %s is %s, and its key hears %s".formatted(order.id(), order.state(), answer));
        }
    }

    private Wish wish(String key) {
        var sale = world.oneOf(world.sales());
        int quantity = world.draw(1, world.plan().perBuyer() + 1);
        return new Wish(sale, key, quantity, OrderId.of(sale, id, new IdempotencyKey(key)));
    }

    /** @return whether the units are his */
    private boolean insist(Wish wish) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = click(wish, attempt);
            if (answer.accepted()) {
                return true;
            }
            if (!answer.isUnknown() && world.draw(0, 3) > 0) {
                return false;
            }
            world.waitMillis(50, 4_000);
        }
        return false;
    }

    private Answer click(Wish wish, int attempt) {
        long asked = world.promises().ask(wish.order(), id);
        var askedAt = world.stage().instant();
        var event = EVENT.formatted(wish.sale(), session.value(), wish.key(), attempt, wish.quantity());
        var answer = world.fleets()
                .seckill()
                .call(function -> function.answer("PurchaseHandler", event))
                .map(Answer::read)
                .orElse(Answer.NONE);
        world.stage().tell("hears " + answer);
        if (answer.accepted()) {
            check(wish, answer);
            world.promises().accepted(wish.order(), id, wish.sale(), wish.quantity());
        } else if (!answer.isUnknown()) {
            world.promises().refused(wish.order(), asked, answer.type());
            checkSoldOut(wish, answer, askedAt);
        }
        return answer;
    }

    private void checkSoldOut(Wish wish, Answer answer, Instant askedAt) {
        boolean soldOut = answer.type().equals("sold-out");
        if (soldOut && !world.freeUnits().wereFewer(wish.sale(), wish.quantity(), askedAt)) {
            world.promises().contradicts("sale %s was said to be sold out, and was not".formatted(wish.sale()));
        }
    }

    private void check(Wish wish, Answer answer) {
        if (!answer.order().equals(wish.order().toString())) {
            world.promises().contradicts("key %s of buyer %s has two orders".formatted(wish.key(), id));
        }
    }
}
