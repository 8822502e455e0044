package flashsale.testing;

import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.StockGate;
import java.time.Instant;
import java.time.InstantSource;

class InMemoryStockGateTest extends StockGateContract {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");

    private final InMemoryStockGate gate = new InMemoryStockGate(InstantSource.fixed(NOON));

    @Override
    protected StockGate gate() {
        return gate;
    }

    @Override
    protected SaleLoader loader() {
        return gate;
    }

    @Override
    protected LoadedSales loaded() {
        return gate;
    }

    @Override
    protected PurchaseOutbox outbox() {
        return gate;
    }

    @Override
    protected GateRebuilder rebuilder() {
        return gate;
    }

    @Override
    protected GateAccounts accounts() {
        return gate;
    }

    @Override
    protected GateRepair repair() {
        return gate;
    }

    @Override
    protected Reservations reservations() {
        return gate;
    }

    @Override
    protected Instant now() {
        return NOON;
    }
}
