package flashsale.domain.sale;

import static flashsale.domain.sale.SaleStatus.CLOSED;
import static flashsale.domain.sale.SaleStatus.DRAFT;
import static flashsale.domain.sale.SaleStatus.LOADING;
import static flashsale.domain.sale.SaleStatus.PAUSED;
import static flashsale.domain.sale.SaleStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTokenTest {
    private static final GateToken LOADED = new GateToken(1, 1);

    @Test
    void a_gate_begins_when_its_sale_loads() {
        assertThat(GateToken.NONE.afterMove(DRAFT, LOADING)).isEqualTo(LOADED);
        assertThat(GateToken.NONE.afterMove(DRAFT, CLOSED)).isEqualTo(GateToken.NONE);
    }

    @Test
    void loading_again_and_publishing_change_nothing_at_the_gate() {
        assertThat(LOADED.afterMove(LOADING, LOADING)).isEqualTo(LOADED);
        assertThat(LOADED.afterMove(LOADING, PUBLISHED)).isEqualTo(LOADED);
    }

    @Test
    void whatever_an_admin_does_later_is_a_new_configuration() {
        var next = new GateToken(1, 2);

        assertThat(LOADED.afterMove(LOADING, CLOSED)).isEqualTo(next);
        assertThat(LOADED.afterMove(PUBLISHED, PAUSED)).isEqualTo(next);
        assertThat(LOADED.afterMove(PAUSED, PUBLISHED)).isEqualTo(next);
        assertThat(LOADED.afterMove(PAUSED, CLOSED)).isEqualTo(next);
    }

    @Test
    void text_leads_back_to_the_token() {
        assertThat(GateToken.parse(new GateToken(3, 14).toString())).isEqualTo(new GateToken(3, 14));
    }
}
