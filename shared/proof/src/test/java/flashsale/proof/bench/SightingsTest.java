package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.report.Percentiles;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class SightingsTest {
    private static final long MILLIS = 1_000_000;

    /** Of which a histogram keeps that many. */
    private static final Percentage THREE_DIGITS = Percentage.withPercentage(0.1);

    private final Sightings sightings = new Sightings();

    private LagFigures figures() {
        return sightings.figures(1, 1, 1, new Percentiles(0, 0), 0);
    }

    @Test
    void a_revision_is_seen_when_a_search_shows_its_version() {
        sightings.revised("7", 2, 0);

        sightings.seen("7", 1, 50 * MILLIS);
        sightings.seen("7", 2, 80 * MILLIS);
        sightings.seen("7", 2, 90 * MILLIS);

        var figures = figures();
        assertThat(figures.visibleMs().p50()).isCloseTo(80, THREE_DIGITS);
        assertThat(figures.neverSeen()).isZero();
    }

    @Test
    void a_later_version_shows_all_the_earlier_ones() {
        sightings.revised("7", 2, 0);
        sightings.revised("7", 3, 30 * MILLIS);

        sightings.seen("7", 3, 40 * MILLIS);

        var figures = figures();
        assertThat(figures.visibleMs().p50()).isCloseTo(10, THREE_DIGITS);
        assertThat(figures.worstMs()).isEqualTo(40);
        assertThat(sightings.waiting()).isZero();
    }

    @Test
    void what_no_search_shows_is_told_and_not_averaged_away() {
        sightings.revised("7", 2, 0);
        sightings.revised("8", 2, 0);

        sightings.seen("7", 2, 5 * MILLIS);
        sightings.seen("9", 4, 5 * MILLIS);

        var figures = figures();
        assertThat(figures.neverSeen()).isEqualTo(1);
        assertThat(figures.worstMs()).isEqualTo(5);
    }
}
