package flashsale.proof.visit;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.catalogue.Heard;
import flashsale.proof.report.VisitFigures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class VisitFiguresTest {
    @Test
    void answers_are_counted_by_what_was_asked_for_and_outages_apart() {
        var visit = SmallVisit.good();
        visit.look(90, SmallVisit.page(3, "warning", "110", "age", "20"));
        visit.look(91, Heard.NOTHING);
        visit.hear(92, new Act.Search(), SmallVisit.answer(200, "{}", "cache-control", "no-store"));
        visit.hear(93, new Act.Suggest(), SmallVisit.answer(502, "{}"));

        assertThat(VisitFigures.of(visit.visits, Duration.ofMillis(1_500)))
                .isEqualTo(new VisitFigures(5, 1, 3, 1, 2, 1, 2, 1.5));
    }
}
