package flashsale.local.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The second of the day in the two forms it is written in. Both change once a second, not once a request. */
final class RequestTime {
    private static final DateTimeFormatter EVENT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOG =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private long second = Long.MIN_VALUE;
    private String event = "";
    private String log = "";

    /** {@code 22/Nov/2026:10:00:00 +0000} */
    String forEvent(long epochMillis) {
        refresh(epochMillis);
        return event;
    }

    /** {@code 2026-11-22T10:00:00} */
    String forLog(long epochMillis) {
        refresh(epochMillis);
        return log;
    }

    private void refresh(long epochMillis) {
        long now = Math.floorDiv(epochMillis, 1000L);
        if (now == second) return;
        second = now;
        event = EVENT.format(Instant.ofEpochSecond(now));
        log = LOG.format(Instant.ofEpochSecond(now));
    }
}
