package flashsale.proof.model.lines;

import flashsale.proof.model.Bits;
import java.util.Arrays;
import java.util.Map;

/** The database: orders with their lines, and releases. A method is one transaction. */
final class Books {
    enum Row {
        NONE,
        PENDING,
        CANCELLED,
        REJECTED
    }

    private static final Row[] ALL = Row.values();

    private final Setting setting;
    final Row[] rows = new Row[Setting.ORDERS];

    /** Of each order: a bit for each pool of which it holds a line. */
    final int[] lines = new int[Setting.ORDERS];

    /** Of each order: a bit for each pool whose line is to be given back. */
    final int[] releases = new int[Setting.ORDERS];

    Books(Setting setting) {
        this.setting = setting;
        Arrays.fill(rows, Row.NONE);
    }

    /** {@code JdbcPlacements.place}: writes the order down with what was reserved for it; of a row that is there already, the rest goes back. */
    void place(int order, int reserved) {
        if (rows[order] == Row.NONE || !setting.has(Safeguard.PRIMARY_KEY)) {
            boolean covered = covers(order, reserved);
            rows[order] = covered ? Row.PENDING : Row.REJECTED;
            lines[order] = covered ? reserved : 0;
            releases[order] |= covered ? 0 : reserved;
            return;
        }
        releases[order] |= reserved & ~lines[order];
    }

    /** {@code JdbcPlacements.reject}. */
    void reject(int order, int reserved) {
        if (rows[order] == Row.NONE) {
            rows[order] = Row.REJECTED;
            releases[order] |= reserved;
            return;
        }
        releases[order] |= reserved & ~lines[order];
    }

    /** {@code LandingTransaction}: a line that nobody has claimed yet, or that was marked too late. */
    void land(int order, int pool) {
        int line = 1 << pool;
        if (rows[order] == Row.NONE) {
            rows[order] = setting.has(Safeguard.REJECTED_ROW) ? Row.REJECTED : Row.NONE;
            releases[order] |= line;
        } else if (setting.has(Safeguard.FOREIGN_LINES_GO_BACK)) {
            releases[order] |= line & ~lines[order];
        }
    }

    void cancel(int order) {
        rows[order] = Row.CANCELLED;
        releases[order] |= lines[order];
        lines[order] = 0;
    }

    private boolean covers(int order, int reserved) {
        for (int pool = 0; pool < Setting.POOLS; pool++) {
            if (Setting.holds(reserved & ~lines[order], pool) && held(pool) >= setting.units()) {
                return false;
            }
        }
        return true;
    }

    int held(int pool) {
        int held = 0;
        for (int order = 0; order < rows.length; order++) {
            held += Setting.holds(lines[order], pool) ? 1 : 0;
        }
        return held;
    }

    Books copy() {
        var copy = new Books(setting);
        System.arraycopy(rows, 0, copy.rows, 0, rows.length);
        System.arraycopy(lines, 0, copy.lines, 0, lines.length);
        System.arraycopy(releases, 0, copy.releases, 0, releases.length);
        return copy;
    }

    void pack(Bits bits) {
        bits.each(rows, ALL);
        bits.each(lines, Setting.POOLS);
        bits.each(releases, Setting.POOLS);
    }

    void tell(Map<String, String> facts) {
        for (int order = 0; order < rows.length; order++) {
            if (rows[order] != Row.NONE) {
                facts.put("mysql.order" + order, "%s of %s".formatted(rows[order], pools(lines[order])));
            }
            if (releases[order] != 0) {
                facts.put("mysql.release" + order, pools(releases[order]));
            }
        }
    }

    static String pools(int lines) {
        var names = new StringBuilder("{");
        for (int pool = 0; pool < Setting.POOLS; pool++) {
            names.append(Setting.holds(lines, pool) ? (char) ('A' + pool) : ' ');
        }
        return names.append('}').toString();
    }
}
