package flashsale.local.template;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code rate(1 minute)}, {@code rate(5 hours)}. */
final class Rate {
    private static final Pattern FORM = Pattern.compile("rate\\((\\d+) (minute|hour|day)(s?)\\)");

    private Rate() {}

    static Duration parse(String expression, Section where) {
        Matcher rate = FORM.matcher(expression);
        if (!rate.matches()) {
            throw where.error("has the schedule %s; only rate(<n> minutes|hours|days) runs here".formatted(expression));
        }
        long count = Long.parseLong(rate.group(1));
        // AWS refuses rate(1 minutes) and rate(5 minute), and the linter does not tell
        if (count < 1 || count == 1 != rate.group(3).isEmpty()) {
            throw where.error("has the schedule %s, which AWS refuses: 1 minute, 2 minutes".formatted(expression));
        }
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
