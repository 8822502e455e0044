package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.proof.sim.shop.Running;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs the sales: repeats every call until it has ended well. */
final class Admin {
    private static final UserId ID = new UserId(1);

    /** With faults on, a call may fail so often; afterwards none does. */
    private static final int MOST_ATTEMPTS = 40;

    private final World world;

    Admin(World world) {
        this.world = world;
    }

    void publish(SaleId sale) {
        insist(function -> function.call("PublishSale", "publish", sale), "Moved");
    }

    void pauseAndResume(SaleId sale) {
        if (insist(function -> function.call("ChangeSale", "pause", sale), "Moved")) {
            world.freeUnits().stop(sale);
            world.waitMillis(500, 8_000);
            world.freeUnits().goOn(sale);
        }
        insist(function -> function.call("ChangeSale", "resume", sale), "Moved");
    }

    /** @return false where it could not be, or need not, as nobody has loaded it */
    boolean rebuild(SaleId sale) {
        var last = new Object[1];
        insist(function -> function.call("RebuildSale", "rebuild", sale), answer -> {
            last[0] = answer;
            return Running.is(answer, "Rebuilt") || Running.is(answer, "NotAllowed");
        });
        return last[0] != null && Running.is(last[0], "Rebuilt");
    }

    void adjust(ProductId product, String key, int delta) {
        var id = AdjustmentId.of(ID, product, new IdempotencyKey(key));
        var wish = new Wish(id, product, delta, "simulated", ID);
        insist(
                function -> function.domain(AdjustStock.class).adjust(wish),
                answer -> !(answer instanceof Adjusted.Waiting));
    }

    private boolean insist(Function<Running, Object> request, String kind) {
        return insist(request, answer -> Running.is(answer, kind));
    }

    private boolean insist(Function<Running, Object> request, Predicate<Object> isDone) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var answer = ask(request);
            answer.ifPresent(one -> world.stage().tell("hears " + one));
            if (answer.filter(isDone).isPresent()) {
                return true;
            }
            world.waitMillis(200, 2_000);
        }
        return false;
    }

    private Optional<Object> ask(Function<Running, Object> request) {
        try {
            return world.fleets().catalog().call(request);
        } catch (StoreUnavailable unknown) {
            return Optional.empty();
        } catch (IllegalStateException failure) {
            world.failed("an admin's call", failure);
            return Optional.empty();
        }
    }
}
