package flashsale.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.sale.SaleWindow.Phase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SaleWindowTest {
    private static final Instant OPENS = Instant.parse("2026-11-11T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-11T13:00:00Z");
    private static final SaleWindow WINDOW = new SaleWindow(OPENS, CLOSES);

    @Test
    void a_sale_is_open_from_its_opening_instant_on() {
        assertThat(WINDOW.phaseAt(OPENS.minusNanos(1))).isEqualTo(Phase.UPCOMING);
        assertThat(WINDOW.phaseAt(OPENS)).isEqualTo(Phase.OPEN);
    }

    @Test
    void the_closing_instant_is_over() {
        assertThat(WINDOW.phaseAt(CLOSES.minusNanos(1))).isEqualTo(Phase.OPEN);
        assertThat(WINDOW.phaseAt(CLOSES)).isEqualTo(Phase.OVER);
    }

    @Test
    void a_sale_that_closes_when_it_opens_is_none() {
        assertThatThrownBy(() -> new SaleWindow(OPENS, OPENS)).isInstanceOf(IllegalArgumentException.class);
    }
}
