package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.sale.StockAdjustments.Verdict;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Short words for standing pools, and for orders that take units of several. */
public abstract class StandingPoolsContract extends LifeContract {
    static final Duration PAY_WITHIN = Duration.ofMinutes(15);
    static final UserId ADMIN = new UserId(1);

    private static final int MORE_THAN_THERE_ARE = 1_000_000;

    static Wish wish(ProductId product, int delta) {
        var key = new IdempotencyKey("key-" + Samples.unique());
        return new Wish(AdjustmentId.of(ADMIN, product, key), product, delta, "counted", ADMIN);
    }

    final StockAdjustment begun(Wish wish) {
        return switch (shop().adjustments().begin(wish)) {
            case Begin.Begun(var adjustment) -> adjustment;
            case Begin refused -> throw new AssertionError("Began something, and got " + refused);
        };
    }

    final StockAdjustment done(StockAdjustment adjustment) {
        return shop().adjustments()
                .settle(adjustment, adjustment.epoch(), new Verdict.Done())
                .orElseThrow();
    }

    /** The pool of a new product, with so many units, open. */
    final SaleTerms pool(int units) {
        var added = done(begun(wish(product(), units)));
        shop().pools().opened(added.pool());
        return shop().pools().terms(added.pool());
    }

    /** What the gates have admitted: one unit of each pool under one order id. */
    static List<AcceptedPurchase> reserved(UserId buyer, SaleTerms... pools) {
        return reserved(OrderId.of(buyer, new IdempotencyKey("key-" + Samples.unique())), buyer, pools);
    }

    static List<AcceptedPurchase> reserved(OrderId order, UserId buyer, SaleTerms... pools) {
        return Stream.of(pools)
                .map(pool -> new AcceptedPurchase(
                        order, pool.sale(), buyer, UNITS, pool.token().epoch(), ManualClock.NOON))
                .toList();
    }

    /** A line for each of them. */
    final Order orderOf(List<AcceptedPurchase> reserved, SaleTerms... pools) {
        var lines = IntStream.range(0, reserved.size())
                .mapToObj(i -> new OrderLine(
                        pools[i].sale(), pools[i].product(), reserved.get(i).quantity(), Samples.PRICE))
                .toList();
        var first = reserved.getFirst();
        return new Order(
                first.order(),
                first.buyer(),
                Optional.empty(),
                OrderState.PENDING,
                lines,
                clock.instant(),
                clock.instant().plus(PAY_WITHIN));
    }

    final List<AcceptedPurchase> placed(SaleTerms... pools) {
        var reserved = reserved(Samples.buyer(), pools);
        shop().placements().place(orderOf(reserved, pools), reserved);
        return reserved;
    }

    final List<StockRelease> due(OrderId order) {
        return releases().due(MORE_THAN_THERE_ARE).stream()
                .filter(release -> release.reservation().order().equals(order))
                .toList();
    }

    static List<StockRelease> releasesOf(List<AcceptedPurchase> reserved) {
        return reserved.stream().map(AcceptedPurchase::release).toList();
    }

    final void assertUnits(SaleTerms pool, int free, int reserved, int sold) {
        assertThat(shop().units(pool.sale())).isEqualTo(new UnitCounts(free, reserved, sold));
    }
}
