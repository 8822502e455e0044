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
        List<SaleId> sales,
        List<ProductId> products) {
    int draw(int from, int to) {
        return stage.random().nextInt(from, to);
    }

    <T> T oneOf(List<T> some) {
        return some.get(stage.random().nextInt(some.size()));
    }

    void waitMillis(int from, int to) {
        stage.sleep(Duration.ofMillis(draw(from, to)));
    }
}
