package flashsale.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in JSON: ISO 8601 in UTC, always with three digits of milliseconds. */
public final class WireTime {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private WireTime() {}

    public static String of(Instant instant) {
        return MILLIS.format(instant);
    }
}
