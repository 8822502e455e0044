package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.shop.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders products from the shelf, several at once, and repeats the key where no answer is heard. */
final class ShelfBuyer {
    private static final int MOST_ATTEMPTS = 6;

    /** Upkeep sweeps after five seconds, by clocks that may have jumped. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final World world;
    private final UserId id;

    ShelfBuyer(World world, UserId id) {
        this.world = world;
        this.id = id;
    }

    private final Map<OrderId, List<Line>> wishes = new LinkedHashMap<>();

    private record Line(ProductId product, int quantity) {}

    void live() {
        int most = world.draw(1, 4);
        for (int i = 0; i < most; i++) {
            world.waitMillis(1, 12_000);
            var order = OrderId.of(id, new IdempotencyKey("o" + i));
            var lines = lines();
            wishes.put(order, lines);
            if (insist(order, lines, 0)) {
                new Life(world, id, order).begin();
            }
        }
    }

    /** With every key that was heard of, once everything is at rest: what was accepted is known. */
    void askAgain() {
        wishes.forEach((order, lines) -> {
            if (world.stores().database().orders().find(order, id).isPresent()) {
                insist(order, lines, 1);
            }
        });
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var product : world.products()) {
            if (lines.isEmpty() || world.stage().random().nextBoolean()) {
                lines.add(new Line(product, world.draw(1, 3)));
            }
        }
        return lines;
    }

    private boolean insist(OrderId order, List<Line> lines, int first) {
        for (int attempt = first; attempt < MOST_ATTEMPTS; attempt++) {
            long asked = world.promises().ask(order, id);
            var askedAt = world.stage().instant();
            var answer = place(order, lines);
            answer.ifPresent(one -> world.stage().tell("hears " + one));
            if (answer.isPresent()) {
                checkPatience(answer.get(), attempt, askedAt);
                return heard(order, asked, answer.get());
            }
            world.waitMillis(100, 8_000);
        }
        return false;
    }

    private Optional<Object> place(OrderId order, List<Line> lines) {
        try {
            return world.fleets().order().call(function -> {
                var wished = lines.stream()
                        .map(line -> function.value("OrderWish$Line", line.product(), line.quantity()))
                        .toList();
                return function.call("PlaceOrder", "place", function.value("OrderWish", order, id, wished));
            });
        } catch (StoreUnavailable unknown) {
            return Optional.empty();
        }
    }

    /** Whoever comes for the first time, and is served at once, is not given up by upkeep meanwhile. */
    private void checkPatience(Object answer, int attempt, Instant askedAt) {
        var plan = world.plan();
        boolean served = attempt == 0
                && plan.rebuilds() == 0
                && plan.redis().keepsPromises()
                && world.stage().instant().isBefore(askedAt.plus(PATIENCE));
        if (served && Running.is(answer, "Rejected")) {
            world.promises().contradicts("an order was given up while its request was at work: " + answer);
        }
    }

    private boolean heard(OrderId order, long asked, Object answer) {
        if (Running.is(answer, "Created")) {
            world.promises().accepted(order, id, null, 0);
            return true;
        }
        if (Running.is(answer, "Known")) {
            return true;
        }
        world.promises().refused(order, asked, answer.toString());
        return false;
    }
}
