package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingOfLostGatesTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final Set<SaleId> selling = new HashSet<>();
    private final TellLostGates tellLostGates = new TellLostGates(() -> selling, gate, clock);

    private SaleTerms onSale(long id) {
        var terms = Purchases.openAt(clock.instant(), new SaleId(id), 1);
        gate.load(terms, 1);
        selling.add(terms.sale());
        return terms;
    }

    private int lookAgain() {
        clock.advance(TellLostGates.EVERY);
        return tellLostGates.run();
    }

    @Test
    void a_gate_that_has_lost_everything_is_told_of_though_it_names_no_sale_any_more() {
        onSale(1);
        onSale(2);
        assertThat(tellLostGates.run()).isZero();

        gate.loseEverything();

        assertThat(lookAgain()).isEqualTo(2);
        onSale(2);
        assertThat(lookAgain()).isEqualTo(1);
    }

    @Test
    void it_is_looked_for_every_ten_seconds() {
        selling.add(new SaleId(1));

        assertThat(tellLostGates.run()).isEqualTo(1);
        assertThat(tellLostGates.run()).isZero();
        assertThat(lookAgain()).isEqualTo(1);
    }
}
