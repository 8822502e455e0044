package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;
import java.util.Arrays;
import java.util.Map;

/** Redis: what it knows of the sale. A method is a script of {@code shared/redis}, by the same name. */
final class Gate {
    enum Known {
        UNKNOWN,
        RESERVED,
        QUEUED,
        RELEASED
    }

    enum Admission {
        ADMITTED,
        RESERVED_BEFORE,
        QUEUED_BEFORE,
        RELEASED_BEFORE,
        SOLD_OUT,
        LIMIT_REACHED,
        NOT_OPEN
    }

    private static final Known[] ALL = Known.values();
    private static final int EPOCH_BITS = 2;
    private static final int COUNT_BITS = 3;

    private final Setting setting;

    /** Of the token; 0 where the gate is closed. */
    int epoch = 1;

    /** Of the fence; 0 where the gate is open. */
    int closedFor;

    int free;
    final int[] used = new int[Setting.MOST_BUYERS];
    final Known[] known;

    /** The epoch in the outbox entry of each order; 0 where it has none. */
    final int[] outbox;

    Gate(Setting setting) {
        this.setting = setting;
        this.free = setting.units();
        this.known = new Known[setting.orders()];
        Arrays.fill(known, Known.UNKNOWN);
        this.outbox = new int[setting.orders()];
    }

    /** @param token the epoch that the function believes in */
    Admission reserve(int order, int token) {
        if (epoch == 0 || setting.has(Protection.TOKEN_AT_THE_GATE) && token != epoch) {
            return Admission.NOT_OPEN;
        }
        boolean replayFirst = setting.has(Protection.REPLAY_FIRST) || free > 0;
        if (replayFirst && known[order] != Known.UNKNOWN) {
            return switch (known[order]) {
                case UNKNOWN, RESERVED -> Admission.RESERVED_BEFORE;
                case QUEUED -> Admission.QUEUED_BEFORE;
                case RELEASED -> Admission.RELEASED_BEFORE;
            };
        }
        if (free < 1) {
            return Admission.SOLD_OUT;
        }
        int buyer = setting.buyerOf(order);
        if (setting.has(Protection.LIMIT_AT_THE_GATE) && used[buyer] + 1 > setting.limit()) {
            return Admission.LIMIT_REACHED;
        }
        outbox[order] = token;
        known[order] = Known.RESERVED;
        used[buyer]++;
        free--;
        return Admission.ADMITTED;
    }

    void queued(int order) {
        if (known[order] == Known.RESERVED) {
            outbox[order] = 0;
            known[order] = Known.QUEUED;
        }
    }

    /** @return false where it has to be brought again */
    boolean release(int order, int itsEpoch) {
        if (closedFor != 0 && setting.has(Protection.RELEASE_WAITS_FOR_REBUILD)) {
            return false;
        }
        if (epoch < itsEpoch) {
            return true;
        }
        if (known[order] == Known.UNKNOWN) {
            known[order] = setting.has(Protection.TOMBSTONE) ? Known.RELEASED : Known.UNKNOWN;
        } else if (isToBeGivenBack(order, itsEpoch)) {
            giveBack(order, Known.RELEASED);
        }
        return true;
    }

    private boolean isToBeGivenBack(int order, int itsEpoch) {
        boolean now = epoch == itsEpoch || setting.has(Protection.RELEASE_OF_EVERY_EPOCH);
        return now && (known[order] != Known.RELEASED || !setting.has(Protection.RELEASE_ONCE));
    }

    /** No script does this but release; a function that did it would be wrong. */
    void giveBack(int order, Known afterwards) {
        known[order] = afterwards;
        outbox[order] = 0;
        used[setting.buyerOf(order)] = Math.max(0, used[setting.buyerOf(order)] - 1);
        free++;
    }

    /** An empty Redis: it has no token, and gives nothing to anybody. */
    void lose() {
        epoch = 0;
        closedFor = 0;
        free = 0;
        Arrays.fill(used, 0);
        Arrays.fill(known, Known.UNKNOWN);
        Arrays.fill(outbox, 0);
    }

    void fence(int next) {
        if (epoch >= next || closedFor > next) {
            return;
        }
        epoch = 0;
        closedFor = next;
    }

    /**
     * With {@code refill} before it: nobody looks in between, because the gate is closed.
     *
     * @return false where the gate is not behind this fence
     */
    boolean open(int fence, Known[] orders) {
        if (closedFor != fence) {
            return false;
        }
        closedFor = 0;
        epoch = fence;
        free = setting.units();
        Arrays.fill(used, 0);
        Arrays.fill(outbox, 0);
        for (int order = 0; order < orders.length; order++) {
            known[order] = orders[order];
            if (orders[order] == Known.QUEUED) {
                free--;
                used[setting.buyerOf(order)]++;
            }
        }
        return true;
    }

    Gate copy() {
        var copy = new Gate(setting);
        copy.epoch = epoch;
        copy.closedFor = closedFor;
        copy.free = free;
        System.arraycopy(used, 0, copy.used, 0, used.length);
        System.arraycopy(known, 0, copy.known, 0, known.length);
        System.arraycopy(outbox, 0, copy.outbox, 0, outbox.length);
        return copy;
    }

    void pack(Bits bits) {
        epoch = bits.number(epoch, EPOCH_BITS);
        closedFor = bits.number(closedFor, EPOCH_BITS);
        free = bits.number(free, COUNT_BITS);
        bits.each(used, COUNT_BITS);
        bits.each(known, ALL);
        bits.each(outbox, EPOCH_BITS);
    }

    void tell(String name, Map<String, String> facts) {
        facts.put(name + ".free", Integer.toString(free));
        facts.put(
                name + ".epoch",
                epoch == 0 ? (closedFor == 0 ? "lost" : "closed for " + closedFor) : Integer.toString(epoch));
        for (int order = 0; order < known.length; order++) {
            if (known[order] != Known.UNKNOWN) {
                facts.put("%s.order%d".formatted(name, order), known[order] + (outbox[order] > 0 ? "+outbox" : ""));
            }
        }
    }
}
