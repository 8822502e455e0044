package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements.Placement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What landing makes of units that were reserved for an ordinary order: its request has died at one point or another,
 * or had not marked them as taken care of when they were swept.
 */
public abstract class AbandonedLinesContract extends StandingPoolsContract {
    @Test
    void an_order_whose_request_died_after_its_first_line_ends_rejected_and_the_line_goes_back() {
        var pool = pool(5);
        var line = reserved(Samples.buyer(), pool).getFirst();

        assertThat(land(line)).containsEntry(line.order(), Outcome.REJECTED);

        var order = found(line);
        assertThat(order.state()).isEqualTo(OrderState.REJECTED);
        assertThat(order.sale()).isEmpty();
        assertThat(order.lines()).isEmpty();
        assertThat(due(line.order())).containsExactly(line.release());
        assertUnits(pool, 5, 0, 0);
        assertThat(shop().held(pool.sale(), line.buyer())).isZero();
    }

    @Test
    void an_order_whose_request_died_before_its_commit_is_rejected_once_and_all_its_lines_go_back() {
        var together = reserved(Samples.buyer(), pool(5), pool(5));
        var oneByOne = reserved(Samples.buyer(), pool(5), pool(5));

        land(together.getFirst(), together.getLast());
        land(oneByOne.getFirst());
        assertThat(land(oneByOne.getLast())).containsEntry(oneByOne.getFirst().order(), Outcome.ALREADY_LANDED);

        for (var lines : List.of(together, oneByOne)) {
            assertThat(found(lines.getFirst()).state()).isEqualTo(OrderState.REJECTED);
            assertThat(due(lines.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(lines));
        }
    }

    @Test
    void lines_of_an_order_whose_request_died_after_its_commit_are_landed_already() {
        var kettles = pool(5);
        var lines = placed(kettles, pool(5));

        assertThat(land(lines.getFirst(), lines.getLast()))
                .containsEntry(lines.getFirst().order(), Outcome.ALREADY_LANDED);

        assertThat(found(lines.getFirst()).state()).isEqualTo(OrderState.PENDING);
        assertThat(due(lines.getFirst().order())).isEmpty();
        assertUnits(kettles, 5 - UNITS, UNITS, 0);
    }

    @Test
    void a_line_that_a_rejection_did_not_know_of_goes_back() {
        var kettles = pool(5);
        var cups = pool(5);
        var lines = reserved(Samples.buyer(), kettles, cups);
        shop().placements().reject(orderOf(lines, kettles, cups), List.of());

        land(lines.getFirst());

        assertThat(due(lines.getFirst().order()))
                .containsExactly(lines.getFirst().release());
    }

    @Test
    void a_line_that_came_with_another_content_of_the_same_key_goes_back_and_the_order_keeps_its_own() {
        var kettles = pool(5);
        var lines = placed(kettles);
        var order = lines.getFirst();
        var foreign = reserved(order.order(), order.buyer(), pool(5)).getFirst();

        assertThat(land(order, foreign)).containsEntry(order.order(), Outcome.ALREADY_LANDED);

        assertThat(due(order.order())).containsExactly(foreign.release());
        assertThat(found(order).state()).isEqualTo(OrderState.PENDING);
        assertUnits(kettles, 5 - UNITS, UNITS, 0);
    }

    @Test
    void a_line_of_an_order_that_has_ended_goes_back_again() {
        var lines = placed(pool(5), pool(5));
        shop().ends().cancel(lines.getFirst().order(), lines.getFirst().buyer());
        releases().done(releasesOf(lines));

        land(lines.getLast());

        assertThat(due(lines.getFirst().order()))
                .containsExactly(lines.getLast().release());
    }

    @Test
    void a_request_that_comes_second_finds_its_order_rejected_and_gives_back_what_it_has_reserved_since() {
        var kettles = pool(5);
        var cups = pool(5);
        var lines = reserved(Samples.buyer(), kettles, cups);
        land(lines.getFirst());

        var placement = shop().placements().place(orderOf(lines, kettles, cups), lines);

        assertThat(placement).isEqualTo(new Placement.Known(found(lines.getFirst())));
        assertThat(due(lines.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(lines));
        assertUnits(kettles, 5, 0, 0);
        assertUnits(cups, 5, 0, 0);
    }

    @Test
    void purchases_of_a_flash_sale_land_beside_them() {
        var purchase = Samples.purchase(sale(STOCK, 3).id(), Samples.buyer(), UNITS);
        AcceptedPurchase line = reserved(Samples.buyer(), pool(5)).getFirst();

        assertThat(land(line, purchase))
                .containsEntry(purchase.order(), Outcome.CREATED)
                .containsEntry(line.order(), Outcome.REJECTED);

        assertThat(found(purchase).sale()).isEqualTo(Optional.of(purchase.sale()));
    }
}
