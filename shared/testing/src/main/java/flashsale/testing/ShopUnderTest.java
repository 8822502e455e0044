package flashsale.testing;

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

/** All ports around orders over one state, and a look into the books past them. */
public interface ShopUnderTest {
    Products products();

    Sales sales();

    Orders orders();

    Landing landing();

    StockReleases releases();

    SaleBooks books();

    Payments payments();

    Refunds refunds();

    OrderEnds ends();

    OrderEventOutbox events();

    StockAdjustments adjustments();

    StandingPools pools();

    Shelf shelf();

    Placements placements();

    UnitCounts units(SaleId sale);

    /** The units that count against the buyer's limit. */
    int held(SaleId sale, UserId buyer);
}
