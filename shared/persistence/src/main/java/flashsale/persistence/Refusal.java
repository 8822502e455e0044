package flashsale.persistence;

import java.sql.SQLException;

/** Why the database refused a statement, read from the error codes of MySQL and MariaDB, which differ. */
enum Refusal {
    DUPLICATE_KEY,
    /** A CHECK, or a number its column cannot hold. */
    CONSTRAINT,
    /** Another transaction was in the way; the same statements may succeed now. */
    LOCK,
    /** Everything else: a failure and no answer. */
    NONE;

    static Refusal of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql.getErrorCode());
            }
        }
        return NONE;
    }

    private static Refusal of(int code) {
        return switch (code) {
            case 1062 -> DUPLICATE_KEY;
            case 3819, 4025, 1264, 1690 -> CONSTRAINT; // CHECK in MySQL, CHECK in MariaDB, out of range, overflow
            case 1205, 1213 -> LOCK; // lock wait time-out, deadlock
            default -> NONE;
        };
    }
}
