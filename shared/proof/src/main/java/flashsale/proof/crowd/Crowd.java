package flashsale.proof.crowd;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Plays a plan against a door. The schedule is open: a click arrives when the plan says so, however slow the shop is;
 * one that finds no free connection waits its turn. For one thread, that of the door's callbacks.
 */
final class Crowd {
    /** A client that repeats its key does so after a moment, as a reloaded page or a new connection would. */
    private static final long SHORTEST_PAUSE_NANOS = 20_000_000;

    private static final long LONGEST_PAUSE_NANOS = 150_000_000;

    private final CrowdPlan plan;
    private final Door door;
    private final RandomGenerator random;
    private final BackOff backOff;
    private final CrowdWatch watch;

    private final List<Attempt> attempts = new AttemptLog();
    private final Deque<Try> ready = new ArrayDeque<>();
    private final Queue<Try> later = new PriorityQueue<>(Comparator.comparingLong(Try::notBeforeNanos));
    private final BitSet askedAgain = new BitSet();
    private LongSupplier sinceOpening = () -> 0;
    private int arrived;
    private int settled;
    private int inFlight;

    /** A request that is to be sent. */
    private record Try(Click click, int number, long dueNanos, long notBeforeNanos) {}

    Crowd(CrowdPlan plan, Door door, RandomGenerator random, CrowdWatch watch) {
        this.plan = plan;
        this.door = door;
        this.random = random;
        this.backOff = new BackOff(random);
        this.watch = watch;
    }

    /** @param clock nanoseconds since the doors opened */
    void open(LongSupplier clock) {
        sinceOpening = clock;
    }

    /** To be called every millisecond: sends what has become due. */
    void tick() {
        long now = sinceOpening.getAsLong();
        var clicks = plan.clicks();
        while (arrived < clicks.size() && clicks.get(arrived).dueNanos() <= now) {
            var click = clicks.get(arrived++);
            ready.add(new Try(click, 0, click.dueNanos(), click.dueNanos()));
        }
        while (!later.isEmpty() && later.peek().notBeforeNanos() <= now) {
            ready.add(later.remove());
        }
        sendReady();
    }

    boolean done() {
        return settled == plan.clicks().size();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    private void sendReady() {
        while (inFlight < plan.shape().connections() && !ready.isEmpty()) {
            inFlight++;
            send(ready.remove());
        }
    }

    private void send(Try next) {
        var click = next.click();
        boolean hangUp = click.manner() == Manner.HANGS_UP && next.number() == 0;
        var request = new Door.Request(click.buyer(), plan.key(click.number()), next.number(), hangUp);
        door.send(request, new Door.Ear() {
            private long sentNanos = sinceOpening.getAsLong();

            @Override
            public void sent() {
                sentNanos = sinceOpening.getAsLong();
            }

            @Override
            public void ended(Outcome outcome) {
                Crowd.this.ended(next, sentNanos, outcome);
            }
        });
    }

    private void ended(Try ended, long sentNanos, Outcome outcome) {
        long now = sinceOpening.getAsLong();
        var click = ended.click();
        var attempt = new Attempt(click, ended.number(), ended.dueNanos(), sentNanos, now, outcome);
        attempts.add(attempt);
        inFlight--;
        watch.ended(attempt);
        whatNext(ended, outcome, now);
        sendReady();
    }

    private void whatNext(Try ended, Outcome outcome, long now) {
        var click = ended.click();
        if (outcome.decides() && click.manner() == Manner.ASKS_AGAIN && !askedAgain.get(click.number())) {
            askedAgain.set(click.number());
            repeatOnPurpose(ended, now);
        } else if (outcome instanceof Outcome.Unread) {
            repeatOnPurpose(ended, now);
        } else if (!outcome.decides() && ended.number() + 1 < BackOff.MOST_ATTEMPTS) {
            long notBefore = now + backOff.nanos(ended.number(), outcome.retryAfter());
            later.add(new Try(click, ended.number() + 1, ended.dueNanos(), notBefore));
        } else {
            settled++;
            watch.settled(click);
        }
    }

    private void repeatOnPurpose(Try ended, long now) {
        long due = now + random.nextLong(SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS);
        later.add(new Try(ended.click(), ended.number() + 1, due, due));
    }
}
