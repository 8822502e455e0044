package flashsale.http;

import flashsale.domain.StoreUnavailable;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a store that cannot be reached, or does not answer in time, from a fault of ours. */
public final class Outage {
    /** Far deeper than any library wraps; ends the walk where causes form a circle. */
    private static final int DEEPEST_CAUSE = 20;

    /** The SQL standard's class of connection exceptions. */
    private static final String CONNECTION_STATE = "08";

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case StoreUnavailable _ -> true;
            // What the connection pool throws when it gets no connection in time has this one as its cause.
            case TimeoutException _ -> true;
            case SocketException _ -> true;
            case SocketTimeoutException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLNonTransientConnectionException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLTimeoutException _ -> true;
            case SQLException sql ->
                sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_STATE);
            case Throwable _ -> false;
        };
    }
}
