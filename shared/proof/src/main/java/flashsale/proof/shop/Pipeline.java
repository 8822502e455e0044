package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.proof.CannotRun;
import java.time.Duration;
import java.time.InstantSource;

/** The way of a purchase from the gate to its order, watched until nothing moves on it. */
public final class Pipeline {
    /** A purchase whose function died is swept after 5 s, in passes 5 s apart; a minute more where both upkeeps died. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Looks in a row that must show the same. */
    private static final int STILL = 3;

    private final GateReader gate;
    private final ConsumerLag lag;
    private final OrderReader orders;
    private final InstantSource clock;

    public Pipeline(GateReader gate, ConsumerLag lag, OrderReader orders, InstantSource clock) {
        this.gate = gate;
        this.lag = lag;
        this.orders = orders;
        this.clock = clock;
    }

    /** What was seen at one instant: purchases in the outbox, records not landed, orders there. */
    public record Look(int outbox, long lag, int orders) {
        public boolean nothingUnderWay() {
            return outbox == 0 && lag == 0;
        }
    }

    /** Waits until nothing is under way, but not for ever: the last look tells which it was. */
    public Look awaitQuiet(SaleId sale) {
        var deadline = clock.instant().plus(PATIENCE);
        var last = look(sale);
        int same = 1;
        while (!(last.nothingUnderWay() && same >= STILL) && clock.instant().isBefore(deadline)) {
            pause();
            var now = look(sale);
            same = now.equals(last) ? same + 1 : 1;
            last = now;
        }
        return last;
    }

    private Look look(SaleId sale) {
        return new Look(gate.waiting(sale), lag.records(), orders.count(sale));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the orders were landing.", stopped);
        }
    }
}
