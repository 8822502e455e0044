package flashsale.proof.sim.crowd;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;
import flashsale.proof.sim.shop.Fleets;
import flashsale.proof.sim.shop.Stores;
import flashsale.proof.sim.stage.Stage;
import java.time.Duration;
import java.util.List;

/** Everything of one run: whoever acts in it finds it here. */
public record World(
        Stage stage,
        Plan plan,
        Stores stores,
        Fleets fleets,
        Promises promises,
        FreeUnits freeUnits,
        List<SaleId> sales,
        List<ProductId> products) {
    int draw(int from, int to) {
        return stage.random().nextInt(from, to);
    }

    <T> T oneOf(List<T> some) {
        return some.get(stage.random().nextInt(some.size()));
    }

    /**
     * A call has failed for a reason of its own. Where Redis keeps what it has promised that is a finding; where it does
     * not, the books may refuse what a gate says that has lost its memory, until it is rebuilt.
     */
    void failed(String what, RuntimeException failure) {
        if (plan.redis().keepsPromises()) {
            throw failure;
        }
        stage.tell(what + " fails: " + failure.getMessage());
    }

    void waitMillis(int from, int to) {
        stage.sleep(Duration.ofMillis(draw(from, to)));
    }
}
