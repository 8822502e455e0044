package flashsale.proof.life;

import flashsale.proof.crowd.BackOff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Plays lives against a door. The schedule is open: a life begins when the plan says so, however slow the shop is. For
 * one thread, that of the door's callbacks.
 */
final class Lives {
    /** As the shop's answers ask for. */
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(1).toNanos();

    /** What has not ended after them is looked at in the end, in the stores. */
    private static final int MOST_LOOKS = 15;

    private final LifePlan plan;
    private final LifeDoor door;
    private final BackOff backOff;
    private final LifeWatch watch;

    private final List<Reply> replies = new ArrayList<>();
    private final Queue<Try> later = new PriorityQueue<>(Comparator.comparingLong(Try::notBeforeNanos));
    private LongSupplier sinceBeginning = () -> 0;
    private int begun;
    private int settled;

    /** A request that is to be sent. */
    private record Try(Progress turn, Act act, int number, long dueNanos, long notBeforeNanos) {}

    /** Where a life has come. */
    private static final class Progress {
        private final Life life;
        private int next;
        private int open;

        Progress(Life life) {
            this.life = life;
        }
    }

    Lives(LifePlan plan, LifeDoor door, RandomGenerator random, LifeWatch watch) {
        this.plan = plan;
        this.door = door;
        this.backOff = new BackOff(random);
        this.watch = watch;
    }

    /** @param clock nanoseconds since the beginning */
    void begin(LongSupplier clock) {
        sinceBeginning = clock;
    }

    /** To be called every millisecond: sends what has become due. */
    void tick() {
        long now = sinceBeginning.getAsLong();
        var lives = plan.lives();
        while (begun < lives.size() && lives.get(begun).dueNanos() <= now) {
            var life = lives.get(begun++);
            watch.begun(life);
            takeTurn(new Progress(life), life.dueNanos());
        }
        while (!later.isEmpty() && later.peek().notBeforeNanos() <= now) {
            send(later.remove());
        }
    }

    boolean done() {
        return settled == plan.lives().size();
    }

    List<Reply> replies() {
        return replies;
    }

    private void takeTurn(Progress turn, long due) {
        var turns = turn.life.way().turns();
        if (turn.next == turns.size()) {
            settled++;
            watch.settled(turn.life);
            return;
        }
        var acts = turns.get(turn.next++).acts();
        turn.open = acts.size();
        acts.forEach(act -> send(new Try(turn, act, 0, due, due)));
    }

    private void send(Try next) {
        door.send(next.turn().life, next.act(), answer -> ended(next, answer));
    }

    private void ended(Try ended, Answer answer) {
        long now = sinceBeginning.getAsLong();
        var turn = ended.turn();
        replies.add(new Reply(turn.life, ended.act(), ended.number(), ended.dueNanos(), now, answer));
        boolean unclear = answer instanceof Answer.Unclear && ended.number() + 1 < BackOff.MOST_ATTEMPTS;
        boolean looksOn = ended.act().kind() == Act.Kind.READ && answer.isUnderWay() && ended.number() < MOST_LOOKS;
        if (unclear || looksOn) {
            long pause = answer instanceof Answer.Unclear(var asked)
                    ? backOff.nanos(ended.number(), asked)
                    : BETWEEN_LOOKS_NANOS;
            later.add(new Try(turn, ended.act(), ended.number() + 1, ended.dueNanos(), now + pause));
        } else if (--turn.open == 0) {
            takeTurn(turn, now);
        }
    }
}
