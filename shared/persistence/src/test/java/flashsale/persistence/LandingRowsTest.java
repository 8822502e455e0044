package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleWindow;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the contract of the ports cannot see: the rows. */
@QuarkusTest
@WithBackends(mysql = true)
class LandingRowsTest {
    private static final String STOCK = "select total, available, reserved, sold from sale_stock where sale_id = ?";
    private static final String ORDER = "select state, version, created_at, pay_by from orders where id = ?";
    private static final String HISTORY =
            "select version, state, reason, moved_at from order_history where order_id = ? order by version";

    private static final String EVENTS =
            "select user_id, type, state, version, happened_at, trace from order_events where order_id = ?";

    private final ManualClock clock = new ManualClock();
    private final Rows rows;
    private final JdbcLanding landing;

    @Inject
    LandingRowsTest(DataSource dataSource) {
        rows = new Rows(dataSource);
        landing = new JdbcLanding(dataSource, clock);
    }

    @Test
    void a_sale_has_its_stock_row_from_the_moment_it_loads_and_only_one() {
        var sale = OpenSale.of(7, 1);

        assertThat(rows.line(STOCK, sale.value())).isEqualTo("7 7 0 0");
    }

    @Test
    void landed_units_move_from_free_to_reserved_and_count_for_their_buyer() {
        var sale = OpenSale.of(7, 3);
        var first = Samples.purchase(sale, Samples.buyer(), 2);
        var second = Samples.purchase(sale, first.buyer(), 1);

        landing.land(List.of(first, second, Samples.purchase(sale, Samples.buyer(), 1)));

        assertThat(rows.line(STOCK, sale.value())).isEqualTo("7 3 4 0");
        assertThat(quota(first)).isEqualTo("3 3");
    }

    @Test
    void a_landed_order_has_one_line_of_history_and_its_times_in_utc() {
        var purchase = Samples.purchase(OpenSale.of(1, 1), Samples.buyer(), 1);

        clock.advance(Duration.ofMillis(789));
        landing.land(List.of(purchase));

        assertThat(rows.line(ORDER, key(purchase)))
                .isEqualTo("PENDING 1 2026-11-11 12:00:00.789 2026-11-11 12:15:00.789");
        assertThat(rows.line(HISTORY, key(purchase))).isEqualTo("1 PENDING LANDED 2026-11-11 12:00:00.789");
    }

    @Test
    void sales_keep_their_times_in_utc() {
        var sale = OpenSale.of(1, 1);

        assertThat(rows.line("select opens_at, closes_at, created_at from sales where id = ?", sale.value()))
                .isEqualTo("2026-11-11 11:00:00 2026-11-11 13:00:00 2026-11-11 12:00:00");
    }

    /** That night, clocks in New York go from 01:59 to 03:00. */
    @Test
    void an_instant_that_no_clock_of_this_zone_shows_is_stored_all_the_same() {
        var window = new SaleWindow(Instant.parse("2026-03-08T02:30:00.001Z"), Instant.parse("2026-11-01T01:30:00Z"));
        var sample = Samples.rules(
                new PanacheSales().find(OpenSale.of(1, 1)).orElseThrow().rules().product(), 1, 1);
        var rules = new SaleRules(sample.product(), sample.price(), 1, 1, window, sample.payWithin());

        var sale = new PanacheSales().add(rules, ManualClock.NOON);

        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(rows.line(
                        "select opens_at, closes_at from sales where id = ?",
                        sale.id().value()))
                .isEqualTo("2026-03-08 02:30:00.001 2026-11-01 01:30:00");
        assertThat(new PanacheSales().find(sale.id())).contains(sale);
    }

    @Test
    void history_says_why_an_order_was_rejected() {
        var sale = OpenSale.of(2, 2);
        var tooMany = Samples.purchase(sale, Samples.buyer(), 3);
        var taken = Samples.purchase(sale, Samples.buyer(), 2);
        var late = Samples.purchase(sale, Samples.buyer(), 1);
        var old = Samples.purchase(sale, Samples.buyer(), 1, 0);
        var lost = Samples.purchase(new SaleId(Long.MAX_VALUE), Samples.buyer(), 1);

        landing.land(List.of(tooMany, taken, late, old, lost));

        assertThat(reason(tooMany)).isEqualTo("OVER_LIMIT");
        assertThat(reason(taken)).isEqualTo("LANDED");
        assertThat(reason(late)).isEqualTo("SOLD_OUT");
        assertThat(reason(old)).isEqualTo("OTHER_EPOCH");
        assertThat(reason(lost)).isEqualTo("UNKNOWN_SALE");
        assertThat(rows.line(STOCK, sale.value())).isEqualTo("2 0 2 0");
        assertThat(quota(late)).isEmpty();
    }

    @Test
    void a_landed_line_says_whose_units_it_holds_and_the_first_event_waits_in_the_outbox() {
        var sale = OpenSale.of(2, 2);
        var landed = Samples.purchase(sale, Samples.buyer(), 2);
        var lost = Samples.purchase(new SaleId(Long.MAX_VALUE), Samples.buyer(), 1);

        landing.land(List.of(landed, lost));

        assertThat(rows.line("select sale_id, quantity from order_items where order_id = ?", key(landed)))
                .isEqualTo(sale + " 2");
        assertThat(rows.line(EVENTS, key(landed)))
                .isEqualTo("%s order.created PENDING 1 2026-11-11 12:00:00 ".formatted(landed.buyer()));
        assertThat(rows.line(EVENTS, key(lost)))
                .isEqualTo("%s order.rejected REJECTED 1 2026-11-11 12:00:00 ".formatted(lost.buyer()));
    }

    @Test
    void an_absurd_quantity_is_rejected_like_any_other() {
        var purchase = Samples.purchase(OpenSale.of(2, 2), Samples.buyer(), Integer.MAX_VALUE);
        var again = Samples.purchase(purchase.sale(), purchase.buyer(), Integer.MAX_VALUE);

        landing.land(List.of(purchase, again));

        assertThat(reason(purchase)).isEqualTo("OVER_LIMIT");
        assertThat(reason(again)).isEqualTo("OVER_LIMIT");
    }

    private String reason(AcceptedPurchase purchase) {
        return rows.line("select reason from order_history where order_id = ?", key(purchase));
    }

    private String quota(AcceptedPurchase purchase) {
        return rows.line(
                "select quantity, per_buyer from sale_user where sale_id = ? and user_id = ?",
                purchase.sale().value(),
                purchase.buyer().value());
    }

    private static byte[] key(AcceptedPurchase purchase) {
        return purchase.order().toBytes();
    }
}
