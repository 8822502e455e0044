package flashsale.proof.sim.crowd;

import flashsale.domain.sale.SaleId;
import flashsale.proof.sim.stage.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What happens to Redis itself: restarts, failovers, losses, a clock that jumps. */
final class Weather {
    private static final int LARGEST_JUMP_MILLIS = 450;

    /** Writes that a replica may lack. */
    private static final int MOST_BEHIND = 12;

    private final World world;
    private final Admin admin;
    private final Set<SaleId> rebuilt = new HashSet<>();
    private boolean hasLost;

    Weather(World world, Admin admin) {
        this.world = world;
        this.admin = admin;
    }

    void run() {
        while (true) {
            world.waitMillis(2_000, 20_000);
            if (world.stage().faults().areOver()) {
                continue;
            }
            if (world.stage().faults().has(Fault.CLOCK_JUMP)) {
                jump();
            }
            if (world.stage().faults().has(Fault.CONNECTION_LOST)) {
                world.stage().tell("Redis is restarted");
                world.stores().redis().failOver(0);
            }
        }
    }

    private void jump() {
        var offset = Duration.ofMillis(world.draw(-LARGEST_JUMP_MILLIS, LARGEST_JUMP_MILLIS));
        world.stage().tell("the clock of Redis is off by " + offset);
        world.stores().redis().jump(offset);
    }

    /** Redis loses what it had promised to keep, and the gates are rebuilt. */
    void lose() {
        world.waitMillis(2_000, 10_000);
        if (world.plan().redis() == Plan.Redis.FORGETFUL) {
            world.stage().tell("Redis loses everything");
            world.stores().redis().loseEverything();
        } else {
            int behind = world.draw(0, MOST_BEHIND);
            world.stage().tell("a replica of Redis takes over, %d writes behind".formatted(behind));
            world.stores().redis().failOver(behind);
        }
        hasLost = true;
        mend();
    }

    /** Builds every gate anew that was not yet since the loss. */
    void mend() {
        for (var sale : world.stores().saleIds()) {
            if (hasLost && !rebuilt.contains(sale)) {
                world.waitMillis(1, 2_000);
                if (admin.rebuild(sale)) {
                    rebuilt.add(sale);
                }
            }
        }
    }
}
