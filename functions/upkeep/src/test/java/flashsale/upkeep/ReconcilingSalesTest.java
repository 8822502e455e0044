package flashsale.upkeep;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Instant;
import java.util.Set;

class ReconcilingSalesTest extends ReconcilingSalesContract {
    private final InMemoryShop shop = InMemoryShop.at(new ManualClock());
    private final InMemoryStockGate gate = new InMemoryStockGate(new ManualClock());
    private Sale sale;

    @Override
    SaleTerms published(Instant now) {
        var draft = shop.sales().add(Samples.rules(new ProductId(1), STOCK, 2), now);
        shop.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        sale = shop.sales()
                .move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
        return sale.terms();
    }

    @Override
    Shop shop() {
        return new Shop() {
            @Override
            public StockGate gate() {
                return gate;
            }

            @Override
            public SaleLoader loader() {
                return gate;
            }

            @Override
            public LoadedSales loaded() {
                return gate;
            }

            @Override
            public GateAccounts accounts() {
                return gate;
            }

            @Override
            public GateRepair repair() {
                return gate;
            }

            @Override
            public GateRebuilder rebuilder() {
                return gate;
            }

            @Override
            public SaleBooks books() {
                return shop.books();
            }

            @Override
            public Landing landing() {
                return shop.landing();
            }

            @Override
            public void cancel(AcceptedPurchase purchase) {
                shop.ends().cancel(purchase.order(), purchase.buyer());
            }

            @Override
            public void forgetReleases(AcceptedPurchase purchase) {
                shop.releases().done(shop.releases().due(10));
            }

            @Override
            public SaleStatus status() {
                return shop.sales().find(sale.id()).orElseThrow().status();
            }
        };
    }
}
