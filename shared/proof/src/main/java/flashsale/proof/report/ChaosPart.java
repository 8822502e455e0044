package flashsale.proof.report;

import flashsale.proof.chaos.Part;
import flashsale.proof.chaos.Struck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One part of a run under the hand.
 *
 * @param dealt strokes that hit something
 * @param quietAfterSeconds from the last harm, or the last answer where that is later, until nothing moved any more
 */
public record ChaosPart(String part, int dealt, double quietAfterSeconds, List<Struck> strokes) {
    public static ChaosPart of(Part part, List<Struck> strokes, Duration quietAfter) {
        return new ChaosPart(
                part.name().toLowerCase(Locale.ROOT),
                (int) strokes.stream().filter(Struck::dealt).count(),
                quietAfter.toMillis() / 1_000.0,
                strokes);
    }

    /** For people. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("While %s, %d of %d strokes hit; quiet %.1f s after the last:"
                .formatted(part, dealt, strokes.size(), quietAfterSeconds));
        strokes.forEach(stroke -> lines.add("  " + stroke.sentence()));
        return lines;
    }
}
