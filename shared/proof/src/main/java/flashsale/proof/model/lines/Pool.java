package flashsale.proof.model.lines;

import flashsale.proof.model.Bits;
import java.util.Arrays;
import java.util.Map;

/** The gate of one product. A method is a script. */
final class Pool {
    enum Known {
        UNKNOWN,
        RESERVED,
        QUEUED,
        RELEASED
    }

    private static final Known[] ALL = Known.values();
    private static final int COUNT_BITS = 2;

    private final Setting setting;
    int free;
    final Known[] known = new Known[Setting.ORDERS];

    Pool(Setting setting) {
        this.setting = setting;
        this.free = setting.units();
        Arrays.fill(known, Known.UNKNOWN);
    }

    /** @return what the pool knows of the order afterwards; {@code UNKNOWN} where it is sold out */
    Known reserve(int order) {
        boolean again = known[order] == Known.RELEASED && !setting.has(Safeguard.RELEASED_IS_OVER);
        if (free > 0 && (known[order] == Known.UNKNOWN || again)) {
            known[order] = Known.RESERVED;
            free--;
        }
        return known[order];
    }

    /** Takes the line out of the outbox: a reserved one is in it, a queued one is not. */
    void queued(int order) {
        known[order] = known[order] == Known.RESERVED ? Known.QUEUED : known[order];
    }

    void release(int order) {
        boolean held = known[order] == Known.RESERVED || known[order] == Known.QUEUED;
        boolean twice = known[order] == Known.RELEASED && !setting.has(Safeguard.RELEASE_ONCE);
        if (held || twice) {
            free++;
        }
        known[order] = Known.RELEASED;
    }

    /** No script does this; a function that did it would be wrong. */
    void giveBack(int order) {
        if (known[order] == Known.RESERVED) {
            known[order] = Known.UNKNOWN;
            free++;
        }
    }

    Pool copy() {
        var copy = new Pool(setting);
        copy.free = free;
        System.arraycopy(known, 0, copy.known, 0, known.length);
        return copy;
    }

    void pack(Bits bits) {
        free = bits.number(free, COUNT_BITS);
        bits.each(known, ALL);
    }

    void tell(String name, Map<String, String> facts) {
        facts.put(name + ".free", Integer.toString(free));
        for (int order = 0; order < known.length; order++) {
            if (known[order] != Known.UNKNOWN) {
                facts.put("%s.order%d".formatted(name, order), known[order].name());
            }
        }
    }
}
