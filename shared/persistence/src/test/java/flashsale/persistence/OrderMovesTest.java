package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.UnitCounts;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contracts of the ports cannot see: every move from every state, and the rows. */
@QuarkusTest
@WithBackends(mysql = true)
class OrderMovesTest {
    private static final int STOCK = 10;
    private static final String ORDER = "select state, version from orders where id = ?";
    private static final String HISTORY =
            "select version, state, reason from order_history where order_id = ? and version > 1";
    private static final String EVENTS =
            "select version, type, state, trace from order_events where order_id = ? and version > 1";
    private static final String RELEASES = "select sale_id, epoch from stock_releases where order_id = ?";

    private final ManualClock clock = new ManualClock();
    private final DataSource dataSource;
    private final JdbcShop shop;
    private final Rows rows;

    @Inject
    OrderMovesTest(DataSource dataSource) {
        this.dataSource = dataSource;
        shop = new JdbcShop(dataSource, clock);
        rows = new Rows(dataSource);
    }

    static Stream<Arguments> everyMoveFromEveryState() {
        return Stream.of(OrderMove.values())
                .flatMap(move -> Stream.of(OrderState.values()).map(state -> Arguments.of(move, state)));
    }

    @ParameterizedTest
    @MethodSource("everyMoveFromEveryState")
    void a_move_starts_in_its_own_state_and_nowhere_else(OrderMove move, OrderState state) throws SQLException {
        var purchase = landed(OpenSale.of(STOCK, 3));
        put(purchase, state);
        var before = shop.units(purchase.sale());

        boolean moved = move(purchase, move);

        assertThat(moved).isEqualTo(move.from() == state);
        if (!moved) {
            assertThat(rows.line(ORDER, key(purchase))).isEqualTo(state + " 1");
            assertThat(rows.line(HISTORY, key(purchase))).isEmpty();
            assertThat(rows.line(EVENTS, key(purchase))).isEmpty();
            assertThat(rows.line(RELEASES, key(purchase))).isEmpty();
            assertThat(shop.units(purchase.sale())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_move_writes_state_history_event_and_books_together(OrderMove move) throws SQLException {
        var purchase = landed(OpenSale.of(STOCK, 3));
        put(purchase, move.from());

        move(purchase, move);

        var id = key(purchase);
        assertThat(rows.line(ORDER, id)).isEqualTo(move.to() + " 2");
        assertThat(rows.line(HISTORY, id)).isEqualTo("2 %s %s".formatted(move.to(), move));
        assertThat(rows.line(EVENTS, id)).isEqualTo("2 %s %s %s".formatted(move.event(), move.to(), JdbcShop.TRACE));
        assertThat(shop.units(purchase.sale())).isEqualTo(counts(move.to()));
        boolean ended = move.to().isFinal();
        assertThat(shop.held(purchase.sale(), purchase.buyer())).isEqualTo(ended ? 0 : 2);
        assertThat(rows.line(RELEASES, id)).isEqualTo(ended ? purchase.sale() + " 1" : "");
    }

    @Test
    void units_go_back_to_the_epoch_of_the_gate_as_it_is_now() throws SQLException {
        var purchase = landed(OpenSale.of(STOCK, 3));
        rows.write("update sales set epoch = 7 where id = ?", purchase.sale().value());

        move(purchase, OrderMove.CANCEL);

        assertThat(rows.line(RELEASES, key(purchase))).isEqualTo(purchase.sale() + " 7");
    }

    @Test
    void an_order_that_holds_units_of_two_sales_gives_back_to_both() throws SQLException {
        var purchase = landed(OpenSale.of(STOCK, 3));
        var other = landed(OpenSale.of(STOCK, 3));
        rows.write("update order_items set order_id = ?, line = 1 where order_id = ?", key(purchase), key(other));
        rows.write(
                "update sale_user set user_id = ? where sale_id = ?",
                purchase.buyer().value(),
                other.sale().value());

        move(purchase, OrderMove.CANCEL);

        assertThat(shop.units(purchase.sale())).isEqualTo(counts(OrderState.CANCELLED));
        assertThat(shop.units(other.sale())).isEqualTo(counts(OrderState.CANCELLED));
        assertThat(rows.read(row -> row.getLong(1), RELEASES + " order by sale_id", key(purchase)))
                .containsExactly(purchase.sale().value(), other.sale().value());
        var due = shop.releases().due(1_000_000).stream()
                .filter(release -> release.reservation().order().equals(purchase.order()))
                .toList();
        shop.releases().done(due.subList(0, 1));
        assertThat(rows.line(RELEASES, key(purchase))).isEqualTo(other.sale() + " 1");
    }

    @Test
    void of_many_orders_those_move_that_can() throws SQLException {
        var sale = OpenSale.of(STOCK, 3);
        var pending = Stream.generate(() -> landed(sale)).limit(3).toList();
        var paying = landed(sale);
        move(paying, OrderMove.PAY);
        var all = Stream.concat(pending.stream(), Stream.of(paying))
                .map(AcceptedPurchase::order)
                .toList();

        int moved = new Transactions(dataSource)
                .run(connection -> new OrderMoves(connection, clock.instant(), "").move(all, OrderMove.EXPIRE));

        assertThat(moved).isEqualTo(3);
        assertThat(shop.units(sale)).isEqualTo(new UnitCounts(STOCK - 2, 2, 0));
        assertThat(pending)
                .allSatisfy(
                        purchase -> assertThat(rows.line(ORDER, key(purchase))).isEqualTo("EXPIRED 2"));
        assertThat(rows.line(ORDER, key(paying))).isEqualTo("PAYING 2");
    }

    /** Upkeep has no request: what it does to an order belongs to the trace in which the order was made. */
    @Test
    void without_a_request_the_trace_of_the_order_goes_on() throws SQLException {
        var purchase =
                Samples.purchase(OpenSale.of(STOCK, 3), Samples.buyer(), 1).in(JdbcShop.TRACE);
        new JdbcLanding(dataSource, clock).land(List.of(purchase));

        new Transactions(dataSource)
                .run(connection ->
                        new OrderMoves(connection, clock.instant(), "").move(purchase.order(), OrderMove.EXPIRE));

        assertThat(rows.line(EVENTS, key(purchase))).isEqualTo("2 order.expired EXPIRED " + JdbcShop.TRACE);
    }

    @Test
    void a_trace_that_is_too_long_is_none() throws SQLException {
        var purchase = landed(OpenSale.of(STOCK, 3));

        new Transactions(dataSource)
                .run(connection -> new OrderMoves(connection, clock.instant(), "0".repeat(56))
                        .move(purchase.order(), OrderMove.CANCEL));

        assertThat(rows.line(EVENTS, key(purchase))).isEqualTo("2 order.cancelled CANCELLED ");
    }

    @Test
    void books_that_do_not_have_the_units_refuse_the_move_as_a_whole() {
        var purchase = landed(OpenSale.of(STOCK, 3));
        rows.write(
                "update sale_stock set available = available + 2, reserved = reserved - 2 where sale_id = ?",
                purchase.sale().value());

        assertThatThrownBy(() -> move(purchase, OrderMove.CANCEL))
                .satisfies(refused -> assertThat(Refusal.of(refused)).isEqualTo(Refusal.CONSTRAINT));

        assertThat(rows.line(ORDER, key(purchase))).isEqualTo("PENDING 1");
        assertThat(rows.line(RELEASES, key(purchase))).isEmpty();
        rows.retire(purchase.sale());
    }

    private boolean move(AcceptedPurchase purchase, OrderMove move) throws SQLException {
        return new Transactions(dataSource)
                .run(connection ->
                        new OrderMoves(connection, clock.instant(), JdbcShop.TRACE).move(purchase.order(), move));
    }

    private AcceptedPurchase landed(SaleId sale) {
        var purchase = Samples.purchase(sale, Samples.buyer(), 2);
        shop.landing().land(List.of(purchase));
        return purchase;
    }

    /** As if it had come there by moves, with the books that belong to it. */
    private void put(AcceptedPurchase purchase, OrderState state) {
        rows.write("update orders set state = ? where id = ?", state.name(), key(purchase));
        var counts = counts(state);
        rows.write(
                "update sale_stock set available = ?, reserved = ?, sold = ? where sale_id = ?",
                counts.free(),
                counts.reserved(),
                counts.sold(),
                purchase.sale().value());
    }

    private static UnitCounts counts(OrderState state) {
        return switch (state.units()) {
            case RESERVED -> new UnitCounts(STOCK - 2, 2, 0);
            case SOLD -> new UnitCounts(STOCK - 2, 0, 2);
            case FREE -> new UnitCounts(STOCK, 0, 0);
        };
    }

    private static byte[] key(AcceptedPurchase purchase) {
        return purchase.order().toBytes();
    }
}
