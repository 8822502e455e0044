package flashsale.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How values are written where a column holds less than, or something other than, the domain's type. */
final class Columns {
    private Columns() {}

    /** DATETIME(3) keeps milliseconds and would round the rest up; the domain's clocks cut it off. */
    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A date and time is sent as it is, whatever zone the JVM, the driver or the server is in. */
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(stored(instant), ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    /** What is only for people may lose its end. */
    static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
