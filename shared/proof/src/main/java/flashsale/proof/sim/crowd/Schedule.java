package flashsale.proof.sim.crowd;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.ReleaseStock;
import flashsale.proof.sim.shop.Running;
import java.util.List;
import java.util.function.Consumer;

/** Lets upkeep pass every five seconds. The chores are those of its wiring, in that order. */
final class Schedule {
    private static final int LARGEST_PASS = 500;

    private final World world;

    private record Chore(String name, Consumer<Running> work) {}

    private final List<Chore> chores = List.of(
            new Chore("sweep", function -> function.call("SweepOutbox", "run")),
            new Chore("expire", function -> function.port(OrderEnds.class).expire(LARGEST_PASS)),
            new Chore("recover", function -> function.call("RecoverPayments", "run")),
            new Chore("refund", function -> function.call("SendRefunds", "run")),
            new Chore("release", function -> function.domain(ReleaseStock.class).run(LARGEST_PASS)),
            new Chore(
                    "tell",
                    function -> function.port(OrderEventOutbox.class)
                            .relay(function.port(OrderEventLog.class), LARGEST_PASS)),
            new Chore("adjust", function -> function.domain(AdjustStock.class).complete(LARGEST_PASS)),
            new Chore("reconcile", this::reconcile),
            new Chore("lost", function -> function.call("TellLostGates", "run")));

    Schedule(World world) {
        this.world = world;
    }

    void run() {
        while (true) {
            world.waitMillis(4_000, 6_000);
            world.fleets().upkeep().call(function -> {
                chores.forEach(chore -> run(chore, function));
                return true;
            });
        }
    }

    private void run(Chore chore, Running function) {
        try {
            chore.work().accept(function);
        } catch (StoreUnavailable later) {
            world.stage().tell(chore.name() + " is left for the next pass");
        } catch (IllegalStateException failure) {
            world.failed(chore.name(), failure);
        }
    }

    /** Where the gate loses nothing there is never anything to repair: a repair would hide a leak. */
    private void reconcile(Running function) {
        var reconciled = function.call("ReconcileSales", "run");
        int repairs = (int) Running.part(reconciled, "repairs");
        if (repairs > 0 && world.plan().redis().keepsPromises()) {
            world.promises().contradicts("upkeep had something to repair: " + reconciled);
        }
    }
}
