package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.shop.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders products from the shelf, several at once, and repeats the key where no answer is heard. */
final class ShelfBuyer {
    private static final int MOST_ATTEMPTS = 6;

    private final World world;
    private final UserId id;

    ShelfBuyer(World world, UserId id) {
        this.world = world;
        this.id = id;
    }

    private record Line(ProductId product, int quantity) {}

    void live() {
        int wishes = world.draw(1, 3);
        for (int i = 0; i < wishes; i++) {
            world.waitMillis(1, 12_000);
            var order = OrderId.of(id, new IdempotencyKey("o" + i));
            var lines = lines();
            if (insist(order, lines)) {
                new Life(world, id, order).begin();
            }
        }
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

    private boolean insist(OrderId order, List<Line> lines) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long asked = world.promises().ask(order, id);
            var answer = place(order, lines);
            answer.ifPresent(one -> world.stage().tell("hears " + one));
            if (answer.isPresent()) {
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
