package flashsale.proof.visit;

import flashsale.proof.crowd.BackOff;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Asks again where the answer leaves open whether it was done, as long as the shop is open to visitors. */
final class Persistence {
    private final BackOff backOff;
    private final BooleanSupplier open;

    Persistence(RandomGenerator random, BooleanSupplier open) {
        this.backOff = new BackOff(random);
        this.open = open;
    }

    /**
     * @param ask is given the number of the attempt, 0 for the first
     * @return the last answer
     */
    Visit untilClear(IntFunction<Visit> ask) {
        var visit = ask.apply(0);
        for (int number = 1; Documented.isUnclear(visit) && mayAskAgain(number); number++) {
            LockSupport.parkNanos(backOff.nanos(number, Duration.ZERO));
            visit = ask.apply(number);
        }
        return visit;
    }

    private boolean mayAskAgain(int number) {
        return open.getAsBoolean() && number < BackOff.MOST_ATTEMPTS;
    }
}
