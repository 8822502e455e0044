package flashsale.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a line was written, how much it matters, and by whom: all of it the same within a second, but three digits. */
final class LineHead {
    private static final byte[] AT = JsonLine.constant("\"timestamp\":\"");
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final byte[] rest;
    private long second = Long.MIN_VALUE;
    private byte[] secondText = {};

    LineHead(String service) {
        this.rest = JsonLine.constant("Z\",\"level\":\"INFO\",\"service\":\"" + service + "\",\"message\":\"");
    }

    void write(JsonLine line, Instant now) {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            var text = now.truncatedTo(ChronoUnit.SECONDS).toString();
            secondText = JsonLine.constant(text.substring(0, text.length() - 1) + '.');
        }
        line.raw(AT).raw(secondText).number(now.getNano() / NANOS_PER_MILLI, 3).raw(rest);
    }
}
