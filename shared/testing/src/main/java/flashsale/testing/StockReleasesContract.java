package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link StockReleases} keeps of orders that were rejected. */
public abstract class StockReleasesContract extends OrderPorts {
    @Test
    void units_of_a_rejected_order_go_back_again_when_it_is_delivered_again() {
        var rejected = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 2);
        land(rejected);
        releases().done(due(rejected));
        assertThat(due(rejected)).isEmpty();

        assertThat(land(rejected)).containsEntry(rejected.order(), Outcome.ALREADY_LANDED);

        assertThat(due(rejected)).hasSize(1);
    }

    @Test
    void a_release_in_a_later_epoch_survives_the_end_of_the_one_before() {
        var sale = sale(1, 1);
        var first = Samples.purchase(sale.id(), Samples.buyer(), 2, 1);
        var again = new AcceptedPurchase(first.order(), sale.id(), first.buyer(), 2, 2, ManualClock.NOON);
        land(first);
        var old = due(first);
        land(again);

        releases().done(old);

        assertThat(due(first)).containsExactly(new StockRelease(first.reservation(), 2));
        land(first);
        assertThat(due(first)).containsExactly(new StockRelease(first.reservation(), 2));
    }

    @Test
    void many_releases_end_in_one_call() {
        var sale = sale(1, 1);
        var rejected = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < 20; i++) {
            rejected.add(Samples.purchase(sale.id(), Samples.buyer(), 2));
        }
        landing().land(rejected);

        releases().done(rejected.stream().flatMap(one -> due(one).stream()).toList());

        assertThat(rejected).allSatisfy(one -> assertThat(due(one)).isEmpty());
        releases().done(List.of());
    }
}
