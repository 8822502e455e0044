package flashsale.testing;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refunds;
import flashsale.domain.product.Products;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.InstantSource;

/** The ports in memory, over one state. */
public record InMemoryShop(
        Products products,
        InMemorySales sales,
        InMemoryOrders orders,
        Payments payments,
        Refunds refunds,
        OrderEnds ends,
        OrderEventOutbox events,
        SaleBooks books,
        InMemoryStockAdjustments adjustments)
        implements ShopUnderTest {
    public static InMemoryShop at(InstantSource clock) {
        var sales = new InMemorySales();
        var products = new InMemoryProducts();
        var orders = new InMemoryOrders(sales, clock);
        return new InMemoryShop(
                products,
                sales,
                orders,
                new InMemoryPayments(orders),
                new InMemoryRefunds(orders),
                new InMemoryOrderEnds(orders),
                new InMemoryOrderEventOutbox(orders),
                new InMemorySaleBooks(sales, orders),
                new InMemoryStockAdjustments(products, sales, orders, clock));
    }

    @Override
    public InMemoryStockAdjustments pools() {
        return adjustments;
    }

    @Override
    public InMemoryShelf shelf() {
        return new InMemoryShelf(products, sales);
    }

    @Override
    public InMemoryPlacements placements() {
        return new InMemoryPlacements(orders);
    }

    @Override
    public InMemoryOrders landing() {
        return orders;
    }

    @Override
    public InMemoryOrders releases() {
        return orders;
    }

    @Override
    public UnitCounts units(SaleId sale) {
        synchronized (orders.book()) {
            return orders.book().units(sale);
        }
    }

    @Override
    public int held(SaleId sale, UserId buyer) {
        synchronized (orders.book()) {
            return orders.book().held(sale, buyer);
        }
    }
}
