package flashsale.testing;

import static flashsale.testing.ManualClock.NOON;

import java.time.Instant;

class InMemoryGateStockTest extends GateStockContract {
    private final InMemoryStockGate gate = new InMemoryStockGate(new ManualClock());

    @Override
    protected InMemoryStockGate gate() {
        return gate;
    }

    @Override
    protected InMemoryStockGate loader() {
        return gate;
    }

    @Override
    protected InMemoryStockGate rebuilder() {
        return gate;
    }

    @Override
    protected InMemoryStockGate accounts() {
        return gate;
    }

    @Override
    protected InMemoryStockGate stock() {
        return gate;
    }

    @Override
    protected Instant now() {
        return NOON;
    }
}
