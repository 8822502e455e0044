package flashsale.proof.report;

import flashsale.proof.visit.Act;
import flashsale.proof.visit.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the visitors beside the crowd did.
 *
 * @param pages looks at a product that were answered, 304 included
 * @param stale those of them that came with a warning, as the database was away
 * @param searches searches and suggestions that were answered
 * @param degraded those of them that were answered without the index
 * @param revisions acknowledged
 * @param newcomers who have registered
 * @param failures answers of an outage, and answers that never came
 * @param indexAgreedAfterSeconds from the quiet until a search found what MySQL has
 */
public record VisitFigures(
        int pages,
        int stale,
        int searches,
        int degraded,
        int revisions,
        int newcomers,
        int failures,
        double indexAgreedAfterSeconds) {
    private static final int REDIRECTED = 400;

    public static VisitFigures of(List<Visit> visits, Duration indexAgreedAfter) {
        var counts = new Counts(visits.stream()
                .filter(visit -> visit.heard().status() > 0 && visit.heard().status() < REDIRECTED)
                .toList());
        return new VisitFigures(
                counts.of(Act.Look.class),
                counts.with(Act.Look.class, "warning"),
                counts.of(Act.Search.class) + counts.of(Act.Suggest.class),
                counts.poor(Act.Search.class) + counts.poor(Act.Suggest.class),
                counts.of(Act.Revise.class),
                counts.of(Act.Register.class),
                (int) visits.stream()
                        .filter(visit -> visit.heard().status() == 0
                                || visit.heard().status() == 429
                                || visit.heard().status() >= 500)
                        .count(),
                indexAgreedAfter.toMillis() / 1_000.0);
    }

    private record Counts(List<Visit> answered) {
        int of(Class<? extends Act> act) {
            return (int) answered.stream()
                    .filter(visit -> act.isInstance(visit.act()))
                    .count();
        }

        int with(Class<? extends Act> act, String header) {
            return (int) answered.stream()
                    .filter(visit -> act.isInstance(visit.act())
                            && visit.heard().header(header).isPresent())
                    .count();
        }

        int poor(Class<? extends Act> act) {
            return (int) answered.stream()
                    .filter(visit -> act.isInstance(visit.act())
                            && visit.heard()
                                    .header("cache-control")
                                    .filter("no-store"::equals)
                                    .isPresent())
                    .count();
        }
    }

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "Visitors saw %,d pages (%,d stale) and %,d searches (%,d without the index), revised %,d times, %,d"
                        + " registered; %,d answers of an outage. The index agreed %.1f s after the quiet.",
                pages,
                stale,
                searches,
                degraded,
                revisions,
                newcomers,
                failures,
                indexAgreedAfterSeconds);
    }
}
