package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;
import flashsale.proof.model.purchase.Gate.Known;
import java.util.Arrays;
import java.util.Map;

/** MySQL: orders and releases of the sale. A method is one transaction. */
final class Books {
    enum Row {
        NONE,
        PENDING,
        CANCELLED,
        REJECTED;

        boolean isFinal() {
            return this == CANCELLED || this == REJECTED;
        }
    }

    private static final Row[] ALL = Row.values();
    private static final int EPOCH_BITS = 2;

    private final Setting setting;
    int epoch = 1;
    final Row[] rows;

    /** Whether an order has landed a second time: there is no other way to have two rows of one id. */
    final boolean[] twice;

    /** {@code stock_releases}: the epoch of the row; 0 where there is none. */
    final int[] releases;

    Books(Setting setting) {
        this.setting = setting;
        this.rows = new Row[setting.orders()];
        Arrays.fill(rows, Row.NONE);
        this.twice = new boolean[setting.orders()];
        this.releases = new int[setting.orders()];
    }

    /** {@code JdbcLanding}. */
    void land(int order, int itsEpoch) {
        land(order, itsEpoch, isPast(itsEpoch));
    }

    boolean isPast(int itsEpoch) {
        return setting.has(Protection.EPOCH_AT_LANDING) && itsEpoch < epoch;
    }

    /** @param past what has been found before about the epoch of the record */
    void land(int order, int itsEpoch, boolean past) {
        if (rows[order] != Row.NONE) {
            if (rows[order].isFinal()) {
                release(order, itsEpoch);
            }
            twice[order] |= !setting.has(Protection.PRIMARY_KEY) && covers(order);
            return;
        }
        if (past || !covers(order)) {
            rows[order] = Row.REJECTED;
            release(order, itsEpoch);
        } else {
            rows[order] = Row.PENDING;
        }
    }

    private boolean covers(int order) {
        return !setting.has(Protection.CHECKS)
                || held() < setting.units() && heldBy(setting.buyerOf(order)) < setting.limit();
    }

    /** {@code JdbcOrderEnds}. */
    void cancel(int order, int itsEpoch) {
        rows[order] = Row.CANCELLED;
        release(order, itsEpoch);
    }

    /** What is on its way already stays so, at its latest epoch. */
    private void release(int order, int itsEpoch) {
        releases[order] = Math.max(releases[order], itsEpoch);
    }

    /** {@code JdbcStockReleases}: not where it has been written anew meanwhile. */
    void released(int order, int itsEpoch) {
        if (releases[order] == itsEpoch) {
            releases[order] = 0;
        }
    }

    /** {@code JdbcSaleBooks}: @return what the gate is to know of each order */
    Known[] turnEpoch() {
        epoch++;
        Arrays.fill(releases, 0);
        var snapshot = new Known[rows.length];
        for (int order = 0; order < rows.length; order++) {
            snapshot[order] = switch (rows[order]) {
                case NONE -> Known.UNKNOWN;
                case PENDING -> Known.QUEUED;
                case CANCELLED, REJECTED -> Known.RELEASED;
            };
        }
        return snapshot;
    }

    int held() {
        int held = 0;
        for (int order = 0; order < rows.length; order++) {
            held += held(order);
        }
        return held;
    }

    int heldBy(int buyer) {
        int held = 0;
        for (int order = 0; order < rows.length; order++) {
            held += setting.buyerOf(order) == buyer ? held(order) : 0;
        }
        return held;
    }

    private int held(int order) {
        return (rows[order] == Row.PENDING ? 1 : 0) + (twice[order] ? 1 : 0);
    }

    Books copy() {
        var copy = new Books(setting);
        copy.epoch = epoch;
        System.arraycopy(rows, 0, copy.rows, 0, rows.length);
        System.arraycopy(twice, 0, copy.twice, 0, twice.length);
        System.arraycopy(releases, 0, copy.releases, 0, releases.length);
        return copy;
    }

    void pack(Bits bits) {
        epoch = bits.number(epoch, EPOCH_BITS);
        bits.each(rows, ALL);
        bits.each(twice);
        bits.each(releases, EPOCH_BITS);
    }

    void tell(Map<String, String> facts) {
        facts.put("mysql.epoch", Integer.toString(epoch));
        for (int order = 0; order < rows.length; order++) {
            if (rows[order] != Row.NONE) {
                facts.put("mysql.order%d".formatted(order), rows[order] + (twice[order] ? " twice" : ""));
            }
            if (releases[order] != 0) {
                facts.put("mysql.release%d".formatted(order), "epoch " + releases[order]);
            }
        }
    }
}
