package flashsale.order;

import flashsale.backends.Server;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.product.Addition;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.sale.StockGate;
import flashsale.domain.user.UserId;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** A sale that is open in the database and at the gate. */
record LoadedSale(Sale sale, StockGate gate) {
    static LoadedSale withUnits(int units) {
        var product = ((Addition.Added) new PanacheProducts().add(Samples.product())).product();
        var now = Instant.now();
        var window = new SaleWindow(now.minusSeconds(3_600), now.plusSeconds(3_600));
        var sales = new PanacheSales();
        var draft = sales.add(new SaleRules(product.id(), Samples.PRICE, units, 1, window, Samples.PAY_WITHIN), now);
        sales.move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        var sale = sales.move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
        var url = TestBackends.environment(Server.STOCK_REDIS).get(Server.STOCK_REDIS.variable());
        var redis = new RedisCommands(url, Duration.ofSeconds(20), 1);
        new RedisSaleLoader(redis).load(sale.terms(), units);
        return new LoadedSale(sale, new RedisStockGate(redis, InstantSource.system()));
    }

    SaleId id() {
        return sale.id();
    }

    Admission attempt(UserId buyer) {
        return gate.reserve(new Attempt(sale.terms(), purchase(buyer)));
    }

    AcceptedPurchase reserved(UserId buyer) {
        var purchase = purchase(buyer);
        if (gate.reserve(new Attempt(sale.terms(), purchase)) instanceof Admission.Admitted) {
            return purchase;
        }
        throw new AssertionError("The gate does not sell");
    }

    private AcceptedPurchase purchase(UserId buyer) {
        return Samples.purchase(sale.id(), buyer, 1, sale.token().epoch());
    }
}
