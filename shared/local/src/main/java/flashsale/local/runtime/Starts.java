package flashsale.local.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets as many processes start at once as there are cores: a start is a burst of CPU, and ten at once are slower than
 * ten in a row. Lives on the event loop only.
 */
final class Starts {
    private final int permits;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Starts(int permits) {
        this.permits = permits;
    }

    void request(Runnable start) {
        if (running >= permits) {
            waiting.addLast(start);
            return;
        }
        running++;
        start.run();
    }

    /** To be called exactly once for each start that ran, whether it became ready or died. */
    void done() {
        running--;
        Runnable next = waiting.pollFirst();
        if (next == null) return;
        running++;
        next.run();
    }
}
