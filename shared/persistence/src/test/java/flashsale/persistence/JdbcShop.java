package flashsale.persistence;

import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.Orders;
import flashsale.domain.order.Placements;
import flashsale.domain.order.Shelf;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refunds;
import flashsale.domain.product.Products;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StandingPools;
import flashsale.domain.sale.StockAdjustments;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.UserId;
import flashsale.testing.ShopUnderTest;
import flashsale.testing.UnitCounts;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The real ports, and the books as the tables say them. */
record JdbcShop(DataSource dataSource, InstantSource clock) implements ShopUnderTest {
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Override
    public Products products() {
        return new PanacheProducts();
    }

    @Override
    public Sales sales() {
        return new PanacheSales();
    }

    @Override
    public Orders orders() {
        return new PanacheOrders();
    }

    @Override
    public Landing landing() {
        return new JdbcLanding(dataSource, clock);
    }

    @Override
    public StockReleases releases() {
        return new JdbcStockReleases(dataSource);
    }

    @Override
    public SaleBooks books() {
        return new JdbcSaleBooks(dataSource);
    }

    @Override
    public Payments payments() {
        return new JdbcPayments(dataSource, clock, () -> TRACE);
    }

    @Override
    public Refunds refunds() {
        return new JdbcRefunds(dataSource, clock, () -> TRACE);
    }

    @Override
    public OrderEnds ends() {
        return new JdbcOrderEnds(dataSource, clock, () -> TRACE);
    }

    @Override
    public OrderEventOutbox events() {
        return new JdbcOrderEventOutbox(dataSource);
    }

    @Override
    public StockAdjustments adjustments() {
        return new JdbcStockAdjustments(dataSource, clock);
    }

    @Override
    public StandingPools pools() {
        return new JdbcStandingPools(dataSource);
    }

    @Override
    public Shelf shelf() {
        return new JdbcShelf(dataSource);
    }

    @Override
    public Placements placements() {
        return new JdbcPlacements(dataSource, clock, () -> TRACE);
    }

    @Override
    public UnitCounts units(SaleId sale) {
        return new Rows(dataSource)
                .read(
                        row -> new UnitCounts(row.getInt(1), row.getInt(2), row.getInt(3)),
                        "select available, reserved, sold from sale_stock where sale_id = ?",
                        sale.value())
                .getFirst();
    }

    @Override
    public int held(SaleId sale, UserId buyer) {
        return new Rows(dataSource)
                .read(
                        row -> row.getInt(1),
                        "select coalesce(sum(quantity), 0) from sale_user where sale_id = ? and user_id = ?",
                        sale.value(),
                        buyer.value())
                .getFirst();
    }
}
