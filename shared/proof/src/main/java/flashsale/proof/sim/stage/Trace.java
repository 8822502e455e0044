package flashsale.proof.sim.stage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** What has happened in a run: a hash of all of it, and its end in words. */
public final class Trace {
    /** What a failure prints. */
    private static final int KEPT = 50;

    /** Of FNV-1a, 64 bits. */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final Instant start;
    private final int kept;
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private long hash = OFFSET;
    private long steps;

    /** @param whole whether to keep everything, and not the end only */
    public Trace(Instant start, boolean whole) {
        this.start = start;
        this.kept = whole ? Integer.MAX_VALUE : KEPT;
    }

    void add(Instant now, String who, String what) {
        var line = "%,9d ms  %-14s %s".formatted(now.toEpochMilli() - start.toEpochMilli(), who, what);
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * PRIME;
        }
        steps++;
        if (last.size() == kept) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    public long hash() {
        return hash;
    }

    public long steps() {
        return steps;
    }

    public List<String> end() {
        return List.copyOf(last);
    }
}
